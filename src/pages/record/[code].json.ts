import type { APIRoute } from 'astro';
import { portal } from '../../portal/current.ts';
import { type HandedOutFile, handedOut } from '../../views/record/handed-out.ts';

export function getStaticPaths() {
  return handedOut(portal).map((file) => ({ params: { code: file.code }, props: { file } }));
}

export const GET: APIRoute<{ file: HandedOutFile }> = ({ props }) =>
  new Response(props.file.text, { headers: { 'content-type': 'application/json' } });
