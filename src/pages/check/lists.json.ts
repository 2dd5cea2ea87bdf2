import type { APIRoute } from 'astro';
import { lists, portal } from '../../portal/current.ts';
import { checkLists } from '../../views/data/check-lists.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(checkLists(portal, lists))}\n`, {
    headers: { 'content-type': 'application/json' },
  });
