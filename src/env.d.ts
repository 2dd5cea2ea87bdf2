declare namespace App {
  interface Locals {
    /** What a page that is printed says of itself; set by its `SheetHead`, and read by what stands below. */
    sheet?: {
      /** Stands in the head of each table, which is repeated on every page: sheets come apart. */
      readonly identity: string;
      readonly issuer: string;
      readonly date: string;
    };
  }
}
