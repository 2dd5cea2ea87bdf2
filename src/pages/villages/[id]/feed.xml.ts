import type { APIRoute } from 'astro';
import { portal, site } from '../../../portal/current.ts';
import { atomFeed } from '../../../views/sharing/atom.ts';

export const getStaticPaths = () => portal.villages.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) =>
  new Response(atomFeed(portal, { name: site.config.name, url: site.url }, params.id ?? null), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
