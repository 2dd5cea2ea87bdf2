import type { APIRoute } from 'astro';
import { portal } from '../../portal/current.ts';
import { BUCKETS, bucketJson } from '../../views/receipts/buckets.ts';
import { hasReceipts, receiptFiles } from '../../views/receipts/demo.ts';

export const getStaticPaths = () =>
  hasReceipts(portal) ? BUCKETS.map((bucket) => ({ params: { bucket } })) : [];

export const GET: APIRoute = async ({ params }) =>
  new Response(bucketJson((await receiptFiles(portal)).get(params.bucket ?? '') ?? []), {
    headers: { 'content-type': 'application/json' },
  });
