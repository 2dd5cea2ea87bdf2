import type { APIRoute } from 'astro';
import { portal } from '../../portal/current.ts';

export function getStaticPaths() {
  return Array.from(portal.toldVersions?.() ?? [], ([code, text]) => ({
    params: { code },
    props: { text },
  }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json' } });
