/**
 * Matters that touch a person's health or home, published as counts alone. Which item a count is of is
 * chosen from this list, so that no illness, drug or household can be written.
 */
export const HEALTH_AND_SAFETY_SCHEMES = {
  medicine: '慢性病药品统筹',
  patrol: '平安巡查',
} as const;
export type HealthAndSafetyScheme = keyof typeof HEALTH_AND_SAFETY_SCHEMES;

/** What is counted. Persons and households are held back below five; money is in 元. */
export type ElderCareMeasure = 'persons' | 'households' | 'times' | 'cases' | 'money';

interface HealthAndSafetyItemKind {
  readonly scheme: HealthAndSafetyScheme;
  readonly label: string;
  readonly measure: ElderCareMeasure;
}

export const HEALTH_AND_SAFETY_ITEMS = {
  joined: { scheme: 'medicine', label: '参加统筹的人', measure: 'persons' },
  doctorVisits: { scheme: 'medicine', label: '签约医生上门', measure: 'times' },
  orders: { scheme: 'medicine', label: '集中购药', measure: 'times' },
  deliveries: { scheme: 'medicine', label: '卫生院配送', measure: 'times' },
  paidPatients: { scheme: 'medicine', label: '药费：自己付', measure: 'money' },
  paidPolicy: { scheme: 'medicine', label: '药费：政策保障', measure: 'money' },
  paidInsurance: { scheme: 'medicine', label: '药费：保险', measure: 'money' },
  paidVillage: { scheme: 'medicine', label: '药费：村集体', measure: 'money' },
  visited: { scheme: 'patrol', label: '入户走访的户', measure: 'households' },
  visits: { scheme: 'patrol', label: '入户走访', measure: 'times' },
  hazards: { scheme: 'patrol', label: '查出隐患', measure: 'cases' },
  hazardsMended: { scheme: 'patrol', label: '改好的隐患', measure: 'cases' },
  disputes: { scheme: 'patrol', label: '化解矛盾', measure: 'cases' },
  needs: { scheme: 'patrol', label: '解决需求', measure: 'cases' },
  drills: { scheme: 'patrol', label: '应急队出动', measure: 'times' },
} as const satisfies Readonly<Record<string, HealthAndSafetyItemKind>>;
export type HealthAndSafetyItem = keyof typeof HEALTH_AND_SAFETY_ITEMS;

export const HEALTH_AND_SAFETY_UNITS: Readonly<Record<ElderCareMeasure, string>> = {
  persons: '人',
  households: '户',
  times: '次',
  cases: '件',
  money: '元',
};
