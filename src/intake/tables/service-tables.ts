import type { Table } from '../define-table.ts';
import { healthAndSafetyTable } from './health-and-safety.ts';
import { pageFactsTable } from './page-facts.ts';
import { propertyRepairsTable, propertyReviewsTable, propertyTermsTable } from './property.ts';
import { registerRowsTable, registersTable } from './registers.ts';
import { ticketsTable } from './tickets.ts';

/** Tables of what a village does for those who live there, beside its money. */
export const serviceTables: readonly Table[] = [
  ticketsTable,
  propertyTermsTable,
  propertyReviewsTable,
  propertyRepairsTable,
  healthAndSafetyTable,
  registersTable,
  registerRowsTable,
  pageFactsTable,
];
