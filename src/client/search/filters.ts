import type { SearchRoot } from '../../domain/search/root.ts';

/**
 * Results that the chosen values let pass, and how many pages for clerks are kept back: none where
 * nothing else is found, for then they are what was meant.
 */
export function passing(
  all: readonly number[],
  root: SearchRoot,
  form: HTMLFormElement,
): { shown: number[]; clerks: number } {
  const fitting = all.filter((record) => fits(record, root, chosenIn(form)));
  const wanted = (form.elements.namedItem('clerk') as HTMLInputElement).checked;
  const others = fitting.filter((record) => !isForClerks(record, root));
  const shown = wanted || others.length === 0 ? fitting : others;
  return { shown, clerks: fitting.length - shown.length };
}

/** Offers every value that is among the results, with how many there would be. */
export function fillFilters(all: readonly number[], root: SearchRoot, form: HTMLFormElement): void {
  const chosen = chosenIn(form);
  for (const { name, values, of } of root.facets) {
    const select = form.elements.namedItem(name);
    if (!(select instanceof HTMLSelectElement)) continue;
    const others = new Map([...chosen].filter(([other]) => other !== name));
    const counts = new Map<number, number>();
    for (const record of all) {
      const value = of[record] ?? -1;
      if (value >= 0 && fits(record, root, others)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const wanted = chosen.get(name) ?? '';
    select.length = 1;
    values.forEach((value, at) => {
      const count = counts.get(at) ?? 0;
      if (count > 0 || value === wanted)
        select.add(new Option(`${value}（${count}）`, value, false, value === wanted));
    });
  }
}

/** What is chosen, from the form, or from the address while the form has no values yet. */
function chosenIn(form: HTMLFormElement): Map<string, string> {
  const address = new URLSearchParams(location.search);
  const chosen = new Map<string, string>();
  for (const select of Array.from(form.querySelectorAll('select'))) {
    const value = select.length > 1 ? select.value : (address.get(select.name) ?? '');
    if (value !== '') chosen.set(select.name, value);
  }
  return chosen;
}

function fits(
  record: number,
  { facets }: SearchRoot,
  chosen: ReadonlyMap<string, string>,
): boolean {
  return facets.every(({ name, values, of }) => {
    const wanted = chosen.get(name);
    return wanted === undefined || values[of[record] ?? -1] === wanted;
  });
}

function isForClerks(record: number, { ranks, clerks }: SearchRoot): boolean {
  return ranks[record] === clerks;
}
