/** A topology to begin with, put in as if it were pasted: one undo takes it away again. */
export const SAMPLE = `topology: sample
hosts:
  master1: {ssh: {users: [postgres]}}
  slave1: {ssh: {users: [postgres]}}
servers:
  main: {host: master1, port: 5432, databases: [shop]}
  replica: {host: slave1, port: 5432, databases: [shop]}
links:
  copy: {technology: streaming, from: main, to: replica}
`;
