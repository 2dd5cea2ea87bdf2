import type { APIRoute } from 'astro';
import type { Village } from '../../domain/village.ts';
import { portal } from '../../portal/current.ts';
import { calendars } from '../../views/disclosure/calendars.ts';
import { disclosureIcs } from '../../views/disclosure/ics.ts';

interface Props {
  readonly village?: Village;
}

export const getStaticPaths = () => [
  { params: { calendar: 'all' }, props: {} },
  ...[...calendars(portal).values()].map(({ village }) => ({
    params: { calendar: village.id },
    props: { village },
  })),
];

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(disclosureIcs(portal, props.village), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
