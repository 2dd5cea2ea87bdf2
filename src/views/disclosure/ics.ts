import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { comingDue } from '../../domain/disclosure/calendar.ts';
import { formatPeriod } from '../../domain/disclosure/period.ts';
import type { Village } from '../../domain/village.ts';
import type { Portal } from '../../portal/portal.ts';
import { sampleTitle } from '../sharing/sample-title.ts';
import { allCells, cellHref, itemAnchor, itemOf } from './calendars.ts';

/** Days ahead that a subscribed calendar holds: a quarter and a little. */
const SUBSCRIBED_DAYS = 100;

/** A reminder comes at nine in the morning of the day before. */
const AHEAD_SECONDS = 15 * 60 * 60;

/**
 * What falls due, as an iCalendar file to subscribe to: a whole-day entry on the last day in time. Of
 * one village, or of all. The stamp is the portal's day, so that the same data gives the same bytes.
 */
export function disclosureIcs(portal: Portal, village?: Village): string {
  const { name, address, sample } = portal.config;
  const stamp = new Date(`${portal.asOf}T00:00:00Z`);
  const calendar = ical({
    name: sampleTitle(`${village?.name ?? portal.config.region.name}到期公开提醒`, sample),
    description: sampleTitle(name, sample),
    prodId: { company: 'sunboard', product: 'disclosure', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 60 * 60 * 24,
  });
  for (const cell of comingDue(allCells(portal), portal.asOf, SUBSCRIBED_DAYS)) {
    if (village !== undefined && cell.village.id !== village.id) continue;
    const item = itemOf(portal, cell.item);
    const title = `${cell.village.name}：${formatPeriod(cell.period)}${item.title}`;
    calendar.createEvent({
      // No @host: an entry's id must not look like somebody's address.
      id: `${new URL(address).host}-${cell.village.id}-${itemAnchor(cell.item)}-${cell.period}`,
      start: new Date(`${cell.deadline.day}T00:00:00Z`),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: [{ type: ICalAlarmType.display, trigger: AHEAD_SECONDS }],
      stamp,
      summary: sampleTitle(title, cell.village.contact.sample),
      description: `${cell.deadline.working}。`,
      url: `${address}${cellHref(cell.village.id, cell.item)}`,
    });
  }
  return `${calendar.toString()}\r\n`;
}
