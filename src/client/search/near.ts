import type { SearchLetters, SearchNames } from '../../domain/search/root.ts';

/** How many names a query in pinyin is taken for. */
const READINGS = 3;
/** How many other queries are offered. */
const OFFERED = 5;

/** Characters that letters may stand for, as whole sounds or first letters of a name: longyun, ly. */
export function readings(letters: string, names: SearchNames): string[] {
  const found = new Set<string>();
  for (const [name, sounds] of names) {
    const own = sounds.split(' ');
    const part =
      partBy(letters, own, (sound) => sound) ??
      partBy(letters, own, initial) ??
      mixed(letters, own);
    if (part) found.add(name.slice(...part));
    if (found.size === READINGS) break;
  }
  return [...found];
}

const initial = (sound: string): string => sound.slice(0, 1);

/** Syllables that letters spell, the last one perhaps not to its end; undefined where they do not. */
function partBy(
  letters: string,
  sounds: readonly string[],
  spell: (sound: string) => string,
): [number, number] | undefined {
  for (let start = 0; start < sounds.length; start += 1) {
    let spelt = '';
    for (let end = start; end < sounds.length && spelt.length < letters.length; end += 1) {
      spelt += spell(sounds[end] ?? '');
      const whole = spelt === letters;
      const begun = end > start && spelt.startsWith(letters);
      if (whole || begun) return [start, end + 1];
      if (!letters.startsWith(spelt)) break;
    }
  }
  return undefined;
}

/** Syllables of which some are spelt and some stand as a first letter: liuwansq. */
function mixed(letters: string, sounds: readonly string[]): [number, number] | undefined {
  const endFrom = (at: number, left: string): number | undefined => {
    const sound = sounds[at];
    if (left === '' || sound === undefined) return left === '' ? at : undefined;
    const whole = left.startsWith(sound) ? endFrom(at + 1, left.slice(sound.length)) : undefined;
    return whole ?? (left.startsWith(initial(sound)) ? endFrom(at + 1, left.slice(1)) : undefined);
  };
  for (let start = 0; start < sounds.length; start += 1) {
    const end = endFrom(start, letters);
    if (end !== undefined) return [start, end];
  }
  return undefined;
}

/** The characters of a query as this site writes them: 補貼 → 补贴. */
export function simplified(typed: string, { traditional }: SearchLetters): string {
  const pairs = new Map<string, string>();
  for (let at = 0; at + 1 < traditional.length; at += 2)
    pairs.set(traditional.charAt(at), traditional.charAt(at + 1));
  return Array.from(typed, (letter) => pairs.get(letter) ?? letter).join('');
}

/** Parts of names that a query may have been meant for: one character or one letter apart, alike in sound first. */
export function likely(typed: string, names: SearchNames, { sounds }: SearchLetters): string[] {
  const word = typed.replace(/\s/g, '');
  const found = /^[a-z]+$/i.test(word)
    ? byLetters(word.toLowerCase(), names)
    : byCharacters(word, names, soundsOf(names, sounds));
  return [...new Set(found)].slice(0, OFFERED);
}

/** Letters that many people do not tell apart. */
function blurred(letters: string): string {
  return letters
    .replace(/ng/g, 'n')
    .replace(/([zcs])h/g, '$1')
    .replace(/l/g, 'n');
}

function byLetters(letters: string, names: SearchNames): string[] {
  if (letters.length < 4) return [];
  const wanted = blurred(letters);
  return names.flatMap(([name, sounds]) => {
    const own = sounds.split(' ');
    for (let start = 0; start + 2 <= own.length; start += 1)
      for (let end = start + 2; end <= own.length; end += 1)
        if (isNear(wanted, blurred(own.slice(start, end).join(''))))
          return [name.slice(start, end)];
    return [];
  });
}

/** Whether two words differ by one letter at most: another one, one too many, one missing, or two changed round. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(a.length, b.length) - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  )
    end += 1;
  const [one, other] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const isSwapped = one.length === 2 && one === `${other.charAt(1)}${other.charAt(0)}`;
  return isSwapped || Math.max(one.length, other.length) <= 1;
}

/** What each character sounds like, as far as it is known. */
function soundsOf(
  names: SearchNames,
  sounds: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const sound of Object.keys(sounds))
    for (const letter of sounds[sound] ?? '') known.set(letter, sound);
  for (const [name, own] of names)
    own.split(' ').forEach((sound, at) => {
      if (!known.has(name.charAt(at))) known.set(name.charAt(at), sound);
    });
  return known;
}

function byCharacters(
  word: string,
  names: SearchNames,
  sounds: ReadonlyMap<string, string>,
): string[] {
  const alike: string[] = [];
  const other: string[] = [];
  for (const [name] of names) {
    for (let start = 0; start + word.length <= name.length; start += 1) {
      const part = name.slice(start, start + word.length);
      const wrong = [...word].flatMap((letter, at) => (letter === part[at] ? [] : [at]));
      if (wrong.length === 0 || wrong.length > (word.length > 3 ? 2 : 1)) continue;
      const isAlike = wrong.every(
        (one) => sounds.get(word.charAt(one)) === sounds.get(part.charAt(one)),
      );
      if (isAlike) alike.push(part);
      else if (wrong.length === 1 && word.length > 2) other.push(part);
    }
  }
  return [...alike, ...other];
}
