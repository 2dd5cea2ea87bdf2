import type { APIRoute } from 'astro';
import { portal } from '../../portal/current.ts';
import { handedOut } from '../../views/record/handed-out.ts';

export function getStaticPaths() {
  return Array.from(handedOut(portal).keys(), (code) => ({ params: { code } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(handedOut(portal).get(params.code ?? ''), {
    headers: { 'content-type': 'application/json' },
  });
