import { type Day, dayInShanghai, dayOf, daysInMonth, isDay } from '../../../domain/day.ts';
import { type CellReport, EARLIEST, LATEST, shown } from '../../column.ts';
import { wholeNumber } from './capitals.ts';

/** Serial numbers of 1980-01-01 and 2100-01-01: what lies between reads as a day. */
const FIRST_SERIAL = 29_221;
const LAST_SERIAL = 73_051;
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

const WHOLE_YEAR_FIRST = /^(\d{4})\s*[-./年,]\s*(\d{1,2})\s*[-./月,]\s*(\d{1,2})\s*[日号]?$/;
const RUN = /^(\d{4})(\d{2})(\d{2})$/;
const TIME = /[T\s]+(\d{1,2})[:时](\d{1,2})([:分]\d{1,2}(\.\d+)?秒?)?\s*(AM|PM|上午|下午)?$/i;
/** A moment with its offset from world time, as programs export it. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/i;
const WEEKDAY = /\s*\(?(星期|周)[一二三四五六日天]\)?$/;
const MONTH_ONLY = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*月?$/;

/** Day of a spreadsheet's serial number (1900 system): 44805 → 2022-09-01. */
export function dayOfSerial(serial: number): Day {
  return new Date(SERIAL_EPOCH + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}

/** Whether a bare number reads as a day of our times. */
export function isSerial(text: string): boolean {
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Number(text) : 0;
  return serial >= FIRST_SERIAL && serial < LAST_SERIAL;
}

/**
 * A day as a clerk writes it → `YYYY-MM-DD`. The common forms are understood and told; a year of two
 * digits or an order of day and month that cannot be known is refused.
 */
export function tidyDay(text: string, report: CellReport): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return existing(text, text, report);
  if (isSerial(text)) return fromSerial(text, report);
  if (MOMENT.test(text)) return fromMoment(text, report);
  reportNearMidnight(text, report);
  const plain = chineseDigits(withoutTime(text).replace(WEEKDAY, '').trim());
  const parts = WHOLE_YEAR_FIRST.exec(plain) ?? RUN.exec(plain);
  if (parts) {
    const [, year, month, day] = parts;
    const said = dayOf(Number(year), Number(month), Number(day));
    return existing(said, text, report);
  }
  const fault = FAULTS.find(({ form }) => form.test(plain));
  if (fault) report({ code: fault.code, message: fault.message(shown(text)), fix: fault.fix });
  return text;
}

const FAULTS = [
  {
    form: /^['’]?\d{2}[-./年]\d{1,2}[-./月]\d{1,2}[日号]?$/,
    code: 'day/short-year',
    message: (cell: string) => `${cell}的年份只有两位，分不清是哪一年。`,
    fix: '请写四位年份，例如 2022-09-01。',
  },
  {
    form: /^\d{1,2}[-./]\d{1,2}[-./]\d{4}$/,
    code: 'day/order',
    message: (cell: string) => `${cell}分不清哪个是月、哪个是日。`,
    fix: '请把年份写在前面，例如 2022-09-01。',
  },
  {
    form: /^\d{1,2}[-./月]\d{1,2}[日号]?$/,
    code: 'day/no-year',
    message: (cell: string) => `${cell}没有写年份。`,
    fix: '请写全，例如 2022-09-01。',
  },
  {
    form: MONTH_ONLY,
    code: 'day/no-day',
    message: (cell: string) => `${cell}只有年和月，没有哪一天。`,
    fix: '请写全，例如 2022-09-01。',
  },
] as const;

function existing(said: Day, text: string, report: CellReport): string {
  const [year = 0, month = 0, day = 0] = said.split('-').map(Number);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    report({
      code: 'day/none',
      message: `${shown(text)}：没有这一天。`,
      fix: '请核对月和日，改成有的日子。',
    });
    return text;
  }
  if (said < EARLIEST || said > LATEST) {
    report({ code: 'day/year', message: `${shown(text)}的年份不对。`, fix: '请核对年份。' });
    return text;
  }
  if (said !== text) {
    report({
      severity: 'fixed',
      code: 'tidy/day',
      message: `日期「${text}」 → ${year}年${month}月${day}日，请确认。`,
    });
  }
  return said;
}

/** The day in China of a moment told in world time or with another offset. */
function fromMoment(text: string, report: CellReport): string {
  // A day that is none would roll over into the next month.
  const written = text.slice(0, 10);
  if (!isDay(written)) return existing(written, written, report);
  const moment = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (Number.isNaN(moment)) return existing(written, text, report);
  const day = dayInShanghai(moment);
  if (!/\+08:?00$/.test(text)) {
    report({
      severity: 'warning',
      code: 'day/world-time',
      message: `${shown(text.slice(0, 10))}后面带着世界时间，换成北京时间是 ${day}。`,
      fix: '请核对；最好只填日期。',
    });
  }
  return existing(day, day, report);
}

/** A day without its time. What no clock shows, such as 24:00, may mean the next day, and stays. */
function withoutTime(text: string): string {
  const [time, hour, minute] = TIME.exec(text) ?? [];
  return time === undefined || Number(hour) > 23 || Number(minute) > 59
    ? text
    : text.slice(0, -time.length);
}

/** Programs that lose some seconds on the way write the evening before the day that was meant. */
function reportNearMidnight(text: string, report: CellReport): void {
  const [, hour, minute] = TIME.exec(text) ?? [];
  if (Number(hour) !== 23 || Number(minute) !== 59) return;
  report({
    severity: 'warning',
    code: 'day/near-midnight',
    message: '时间离半夜不到一分钟，像是别的程序导出时差了几十秒，日期可能早了一天。',
    fix: '请对照原件核对是哪一天；最好只填日期。',
  });
}

function fromSerial(text: string, report: CellReport): string {
  const day = dayOfSerial(Number(text));
  const [year = '', month = '', date = ''] = day.split('-');
  report({
    severity: 'warning',
    code: 'day/serial',
    message: `日期变成数字了，${shown(text)} → ${Number(year)}年${Number(month)}月${Number(date)}日。`,
    fix: '请确认；最好把这一列设成「日期」再存。',
  });
  return day;
}

/** 二〇二二年九月一日 → 2022年9月1日. */
function chineseDigits(text: string): string {
  if (!/[〇零○一二三四五六七八九十]/.test(text)) return text;
  return text.replace(/[〇零○一二三四五六七八九十]+/g, (run) => String(wholeNumber(run) ?? run));
}

/**
 * A month as a clerk writes it → `YYYY-MM`.
 */
export function tidyMonth(text: string, report: CellReport): string {
  if (/^\d{4}-\d{2}$/.test(text)) return text;
  if (isSerial(text)) return fromSerial(text, report).slice(0, 7);
  const plain = chineseDigits(text.replace(TIME, '').replace(/份$/, '').trim());
  const parts =
    MONTH_ONLY.exec(plain) ?? /^(\d{4})(\d{2})$/.exec(plain) ?? WHOLE_YEAR_FIRST.exec(plain);
  if (!parts) return text;
  const [year, month] = [Number(parts[1]), Number(parts[2])];
  if (month < 1 || month > 12) return text;
  report({
    severity: 'fixed',
    code: 'tidy/month',
    message: `月份${shown(text)} → ${year}年${month}月，请确认。`,
  });
  return `${parts[1]}-${String(month).padStart(2, '0')}`;
}
