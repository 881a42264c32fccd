import type { z } from 'astro/zod';

/** The parts of Zod's definitions that are read here. Each kind of schema has some of them. */
interface Definition {
  type?: string;
  innerType?: z.ZodType;
  options?: z.ZodType[];
  element?: z.ZodType;
  valueType?: z.ZodType;
  keyType?: z.ZodType;
  entries?: Record<string, string>;
  format?: string;
  out?: z.ZodType;
}

export function definitionOf(schema: z.ZodType): Definition {
  return (schema as unknown as { def: Definition }).def;
}

/** The fields that an object schema knows; nothing for other schemas. */
export function shapeOf(schema: z.ZodType): Record<string, z.ZodType> | undefined {
  return 'shape' in schema ? (schema.shape as Record<string, z.ZodType>) : undefined;
}

/** The schemas that a value may fit: looks through optional, default, pipe and union. */
export function branchesOf(schema: z.ZodType): z.ZodType[] {
  const { innerType, options, type, out } = definitionOf(schema);
  if (innerType !== undefined) return branchesOf(innerType);
  if (type === 'pipe' && out !== undefined) return branchesOf(out);
  return options === undefined ? [schema] : options.flatMap(branchesOf);
}

/** The schema of a value inside another; nothing where the path leads nowhere. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  for (const branch of branchesOf(schema)) {
    const { element, valueType } = definitionOf(branch);
    const child = shapeOf(branch)?.[String(step)] ?? element ?? valueType;
    if (child !== undefined) return schemaAt(child, rest);
  }
  return undefined;
}

/** Keys that an object schema knows at a path. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const at = schemaAt(schema, path);
  const shape =
    at === undefined
      ? undefined
      : branchesOf(at)
          .map(shapeOf)
          .find((one) => one !== undefined);
  return Object.keys(shape ?? {});
}

/** Whether a field of an object may be left out. */
export function isOptional(schema: z.ZodType): boolean {
  return schema.safeParse(undefined).success;
}
