import type { Submission } from '../../domain/desk/submission.ts';
import { noticesTable } from '../../intake/tables/notices.ts';
import { ATTACHMENT_ENDINGS } from '../../portal/notices/attachments.ts';
import { type Html, html } from '../html.ts';
import { deedForm, field } from './frame.ts';

/** Endings under which WPS writes what may hang there; of what is older, it is told how to save it. */
const OLD_ENDINGS = ['.doc', '.wps', '.xls', '.et'];

/** Files beside a notice, to be looked at; `seen` is that of a draft, from which they are still taken. */
export function attachedPart(
  { id, table, takesBack, onFile, attached }: Submission,
  seen: string | null,
): Html | null {
  const isNotice = table === noticesTable.id && !takesBack && !onFile;
  if (!isNotice || (seen === null && attached.length === 0)) return null;
  const lines = attached.map(
    ({ name }, at) =>
      html`<li><a href="/s/${id}/attached-${at + 1}">${name}</a>${seen !== null && deedForm({ id, seen }, 'detach', html`<input type="hidden" name="name" value="${name}"><button class="btn">拿掉</button>`)}</li>`,
  );
  return html`<h2>附件（${attached.length}）</h2><ul>${lines}</ul>
${
  seen !== null &&
  deedForm(
    { id, seen },
    'attach',
    html`${field('照片、会议记录、表', html`<input type="file" name="file" required accept="${[...ATTACHMENT_ENDINGS, ...OLD_ENDINGS].join()}">`, 'PDF、图片、.docx、.xlsx。会跟着公示公开，身份证号、电话、全名要先盖掉。')}<button class="btn">放上</button>`,
    true,
  )
}`;
}
