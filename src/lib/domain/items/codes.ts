export type Instruction = string;
export type Saying = string;
