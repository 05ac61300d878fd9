// Topologies to start from.

/** Two sites, three hosts with a server each, one standby. */
export const SHOP = `topology: shop
sites:
  berlin: {}
  hamburg: {}
hosts:
  master1: {address: 127.0.28.11, site: berlin}
  slave1: {address: 127.0.28.12, site: hamburg}
  spare1: {address: 127.0.28.13, site: hamburg}
servers:
  main: {host: master1, port: 5432, version: 15, databases: [shop, mail]}
  replica: {host: slave1, port: 5432, version: 15, databases: [shop]}
  spare: {host: spare1, port: 5432, version: 15, databases: [shop]}
sets:
  orders: {technology: slony, origin: main/shop, tables: [public.orders, public.items], sequences: [public.orders_id_seq]}
links:
  copy: {technology: streaming, from: main, to: replica, settings: {mode: async}}
`;

/** The same with links of every installed technology, and one that is not. */
export const MIXED = SHOP.replace('links:\n', `links:
  orders1: {technology: slony, set: orders, from: main/shop, to: spare/shop}
  feed: {technology: logical, from: main/mail, to: replica/shop}
  old: {technology: londiste, from: main/shop, to: spare/shop, settings: {queue: q1}}
`);

export const LABELS = {
    streaming: 'Streaming replication',
    logshipping: 'Log shipping (WAL files)',
    slony: 'Slony-I',
    logical: 'Logical replication'
};

/** A primary and as many standbys, unplaced. */
export function fan(standbys) {
    const numbers = Array.from({ length: standbys }, (_, i) => i + 1);
    return `topology: fan
hosts:
  h0: {}
${numbers.map(i => `  h${i}: {}`).join('\n')}
servers:
  s0: {host: h0}
${numbers.map(i => `  s${i}: {host: h${i}}`).join('\n')}
links:
${numbers.map(i => `  l${i}: {technology: streaming, from: s0, to: s${i}}`).join('\n')}
`;
}
