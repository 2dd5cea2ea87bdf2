import type { APIRoute } from 'astro';
import { portal, site } from '../portal/current.ts';
import { atomFeed } from '../views/sharing/atom.ts';

export const GET: APIRoute = () =>
  new Response(atomFeed(portal, { name: site.config.name, url: site.url }, null), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
