import type { APIRoute } from 'astro';
import { portal } from '../../portal/current.ts';
import { calendars } from '../../views/disclosure/calendars.ts';
import { disclosureIcs } from '../../views/disclosure/ics.ts';

const ALL = 'all';

export const getStaticPaths = () =>
  [ALL, ...calendars(portal).keys()].map((calendar) => ({ params: { calendar } }));

export const GET: APIRoute = ({ params: { calendar = ALL } }) =>
  new Response(disclosureIcs(portal, calendars(portal).get(calendar)?.village), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
