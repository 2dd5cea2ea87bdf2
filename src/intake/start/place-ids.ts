import { pinyin } from 'pinyin-pro';
import { SLUG } from '../tables/slugs.ts';

/** What a place is, at the end of its name: 龙泉村 and 龙泉社区 are both `longquan` until they meet. */
const KIND =
  /(?:村民委员会|居民委员会|村委会|居委会|街道办事处|办事处|社区|小区|街道|林场|农场|村|镇|乡)$/;

/** Gives out ids by sound, each once: `longquan`, then with what tells it apart before it. */
export class PlaceIds {
  private readonly taken = new Set<string>();

  /** The id of a place; `apart` is the id of what it lies in, for a second place of one name. */
  take(name: string, apart: string): string {
    const id = bySound(name.replace(KIND, '') || name);
    for (const tried of [id, bySound(name), `${apart}-${id}`, `${apart}-${bySound(name)}`]) {
      if (this.taken.has(tried) || !SLUG.pattern.test(tried)) continue;
      this.taken.add(tried);
      return tried;
    }
    for (let number = 2; ; number += 1) {
      const tried = `${apart}-${id}-${number}`;
      if (this.taken.has(tried)) continue;
      this.taken.add(tried);
      return tried;
    }
  }
}

/** A name in letters: no tone, ü as v, whatever is no letter or digit left out. */
function bySound(name: string): string {
  const letters = pinyin(name, { toneType: 'none', type: 'array', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return /^[a-z]/.test(letters) ? letters.slice(0, 40) : `d${letters.slice(0, 39)}`;
}
