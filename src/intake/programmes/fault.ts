/** Receives one fault of a programme file. */
export type Fault = (code: string, column: string, message: string, fix: string) => void;
