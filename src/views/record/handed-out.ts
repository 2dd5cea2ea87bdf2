import { canonicalJson, type Json } from '../../domain/record/canonical.ts';
import { type HandedOut, stepOf } from '../../domain/record/handed-out.ts';
import type { Stated } from '../../portal/record/statements.ts';
import { noticeHref } from '../notices/notice-line.ts';
import { oncePerPortal } from '../once.ts';
import { sampleTitle } from '../sharing/sample-title.ts';
import { versionsOn } from './codes.ts';
import { shownLogs } from './log.ts';

/** The text of the file that hands out a version, by its code, in the order in which they were put on record. */
export const handedOut = oncePerPortal((portal): ReadonlyMap<string, string> => {
  const told = portal.toldVersions?.() ?? new Map();
  const proofs = new Map(shownLogs(portal).flatMap((log) => [...log.proofs]));
  const texts = portal.register.entries.map(({ code, subject }) => {
    const { content = null, open = [], stated = null } = told.get(code) ?? {};
    const file: HandedOut = {
      ...{ code, content, open },
      title: stated && sampleTitle(stated.title, stated.sample),
      page: stated && pageOf(stated),
      history: versionsOn(portal, subject).map(stepOf),
      proof: proofs.get(code) ?? null,
    };
    return [code, `${canonicalJson(file as unknown as Json)}\n`] as const;
  });
  return new Map(texts);
});

function pageOf({ subject, table }: Stated): string {
  return table === null ? noticeHref(subject) : '/data/';
}
