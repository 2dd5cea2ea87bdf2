import { isMasked } from '../../../domain/mask.ts';
import { findPrivate } from '../../guard.ts';
import { headName } from '../../head-name.ts';
import { cellText } from '../file-cell.ts';
import type { SheetAtHand } from './sheet-at-hand.ts';

/** Heads of columns that never go on the web, whatever is in them: numbers, accounts, signatures. */
const PRIVATE =
  /身份证|证件号|证号|开户|银行|账号|帐号|账户|帐户|卡号|一卡通|存折|社保卡|电话|手机|联系方式|微信|住址|门牌|签[字名章收]|手印|盖章/;

/** Telephones that are there to be rung by anybody. */
const OF_OFFICE = /(?:监督|举报|咨询|服务|办公|值班|公示|投诉).{0,3}电话/;

/**
 * Columns that may not go on the web. When asked to, they are left out and said to be; otherwise that
 * can be asked for, and the guard refuses what is in them.
 */
export function leaveOutPrivate({
  draft,
  table,
  options,
  clerk,
  headLine,
  questions,
  problems,
}: SheetAtHand): void {
  for (const index of [...draft.unknown]) {
    const head = draft.heads[index] ?? '';
    const texts = draft.rows.map((row) => cellText(row, index)).filter((text) => text !== '');
    if (texts.length === 0) continue;
    const found = texts.some((text) => findPrivate(text.slice(0, 1000))?.severity === 'error');
    if (!found && (!PRIVATE.test(head) || OF_OFFICE.test(head))) continue;
    if (clerk.dropPrivate) {
      draft.unknown.delete(index);
      const name = headName(head, index);
      const message = `「${name}」一列（${texts.length} 行）不能公开，已经去掉，没有收进来。`;
      problems.add({
        row: headLine,
        column: name,
        severity: 'fixed',
        code: 'head/private-left-out',
        message,
      });
    } else {
      draft.private.add(index);
      questions.isPrivate = true;
    }
  }
  if (clerk.dropPrivate || options.maskNames) return;
  for (const [key, { privacy }] of Object.entries(table.columns)) {
    if (privacy !== 'resident-name') continue;
    const bare = draft.rows.some((_, at) => {
      const name = draft.text(at, key);
      return name !== '' && !isMasked(name.replace(/\s/g, ''));
    });
    questions.isPrivate ||= bare;
  }
}
