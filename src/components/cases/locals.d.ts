declare namespace App {
  interface Locals {
    /** The charts of the case whose page is made, by the names its text places them by. */
    charts?: Readonly<Record<string, import('../../views/cases/case-charts.ts').ChartView>>;
  }
}
