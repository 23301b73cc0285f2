// Every place in a value of JSON, by the names and numbers that lead to it; the whole itself first.
export type JsonPath = readonly (string | number)[];

export function jsonPaths(value: unknown, path: JsonPath = []): JsonPath[] {
  const below =
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([name, child]) =>
          jsonPaths(child, [...path, Array.isArray(value) ? Number(name) : name]),
        )
      : [];
  return [path, ...below];
}
