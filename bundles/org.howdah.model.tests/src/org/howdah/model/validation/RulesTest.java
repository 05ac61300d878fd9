package org.howdah.model.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.howdah.model.Examples;
import org.howdah.model.Problem;
import org.howdah.model.Validation;
import org.howdah.model.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule speaks where it should and nowhere else. */
class RulesTest {

    /** A sound topology; each case adds lines of its own to one section, or replaces one. */
    private static final String SOUND = """
            topology: t
            sites: {s1: {}}
            hosts:
              a: {address: 10.0.0.1, site: s1, ssh: {users: [postgres, root]}}
              b: {address: 10.0.0.2, ssh: {users: [postgres], jump: a}}
              c: {address: 'fd00::3', ssh: {users: [postgres], port: 2222}}
            servers:
              p: {host: a, version: 15, dataDirectory: /srv/p, socketDirectory: /run/p, databases: [shop, crm]}
              q: {host: b, version: 15, dataDirectory: /srv/q, databases: [shop]}
              r: {host: c, databases: [shop]}
            sets:
              o: {technology: slony, origin: p/shop, tables: [public.orders, 'public."Order Lines"'], sequences: [public.s]}
            links:
              copy: {technology: streaming, from: p, to: q}
              l1: {technology: slony, set: o, from: p/shop, to: r/shop, settings: {forward: true}}
            architecture:
              tiers: [app]
              services:
                v1: {tier: app, generation: old, uses: [p/shop], writes: [public.orders], on: [a]}
                v2: {tier: app, generation: new, replaces: v1, uses: [q/shop], on: [b]}
              phases:
                - {name: before, services: {v1: active, v2: absent}, gates: [verify(l1)]}
            """;

    /**
     * @param find and what it becomes: the one mistake
     * @param message a part of the message
     */
    record Case(String code, String find, String become, String subject, String message) {
    }

    private static Case c(String code, String find, String become, String subject, String message) {
        return new Case("TOPOLOGY-" + code, find, become, subject, message);
    }

    static Stream<Case> cases() {
        String x300 = "x".repeat(300);
        return Stream.of(
                c("001", "r: {host: c,", "r: {host: zz,", "server r", "on host 'zz', which does not exist"),
                c("001", "r: {host: c,", "r: {", "server r", "has no host"),
                c("001", "on: [b]", "on: [zz]", "service v2", "runs on host 'zz'"),
                c("002", "from: p, to: q", "from: p, to: zz", "link copy", "goes to server 'zz'"),
                c("002", "from: p, to: q", "from: zz, to: q", "link copy", "comes from server 'zz'"),
                c("002", "uses: [q/shop]", "uses: [zz/shop]", "service v2", "uses server 'zz'"),
                c("003", "to: r/shop", "to: r/zz", "link l1", "Database 'zz' does not exist on server r"),
                c("003", "r: {host: c, databases: [shop]}", "r: {host: c}", "link l1", "which lists no databases"),
                c("003", "uses: [p/shop]", "uses: [p/zz]", "service v1", "Database 'zz'"),
                c("004", "set: o,", "set: zz,", "link l1", "carries set 'zz'"),
                c("005", "site: s1", "site: zz", "host a", "at site 'zz'"),
                c("006", "v2: {tier: app", "v2: {tier: zz", "service v2", "in tier 'zz'"),
                c("007", "replaces: v1", "replaces: zz", "service v2", "replaces 'zz'"),
                c("007", "v2: absent", "zz: absent", "phase before", "names service 'zz'"),
                c("008", "[shop, crm]", "[shop, crm, crm]", "database of server p: crm", "The name 'crm' is used for more than one database"),
                c("008", "[postgres, root]", "[postgres, root, root]", "login of host a: root", "more than one login"),
                c("008", "tiers: [app]", "tiers: [app, app]", "tier app", "more than one tier"),
                c("008", "  phases:\n", "  phases:\n    - {name: before}\n", "phase before", "more than one phase"),
                c("009", "topology: t", "topology: ''", "topology ", "is empty"),
                c("009", "topology: t", "other: t", "topology (none)", "is empty"),
                c("009", "copy:", "\"a\\u202Eb\":", "link a\\u202Eb", "holds the invisible mark U+202E"),
                c("009", "copy:", "\"a\\u200Fb\":", "link a\\u200Fb", "holds the invisible mark U+200F"),
                c("009", "copy:", "\"a\\tb\":", "link a\\u0009b", "holds the control character U+0009"),
                c("009", "copy:", "-x:", "link -x", "begins with '-'"),
                c("009", "copy:", "'x ':", "link x ", "begins or ends with a blank"),
                c("009", "  copy:", "  ? " + x300 + "\n  :", "link " + "x".repeat(60) + "…", "has 300 characters"),
                c("009", "servers:", "servers:\n  x/y: {host: c, port: 1}", "server x/y", "holds a slash"),
                c("009", "[shop, crm]", "[shop, " + "d".repeat(64) + "]", "server p", "has more than 63 bytes"),
                c("009", "forward: true", "\"a\\u202E\": true", "setting of link l1: a\\u202E", "invisible mark"),
                c("010", "10.0.0.1", "-oProxyCommand=x", "host a", "The address '-oProxyCommand=x' of host a is neither"),
                c("010", "10.0.0.1", "a;reboot", "host a", "'a;reboot'"),
                c("010", "10.0.0.1", "10.0.0.256", "host a", "'10.0.0.256'"),
                c("010", "10.0.0.1", "1.2.3", "host a", "'1.2.3'"),
                c("010", "10.0.0.1", "10.0.0.1:22", "host a", "'10.0.0.1:22'"),
                c("010", "10.0.0.1", "'::::'", "host a", "'::::'"),
                c("010", "10.0.0.1", "'$(reboot)'", "host a", "'$(reboot)'"),
                c("010", "10.0.0.1", x300, "host a", "neither an IP address"),
                c("010", "10.0.0.1", "\"db\\u202E1\"", "host a", "db\\u202E1"),
                c("010", "hosts:", "hosts:\n  web 1: {ssh: {users: [u]}}", "host web 1", "has no address, and its name cannot be one"),
                c("011", "[postgres, root]", "[postgres, -x]", "host a", "The login '-x'"),
                c("011", "[postgres, root]", "[postgres, a;reboot]", "host a", "The login 'a;reboot'"),
                c("012", "port: 2222", "port: 0", "host c", "'ssh.port' of host c is 0"),
                c("012", "r: {host: c,", "r: {host: c, port: 70000,", "server r", "'port' of server r is 70000"),
                c("013", "servers:", "servers:\n  x: {host: c, port: 5432}", "server r", "both have port 5432 on host c"),
                c("014", "hosts:", "hosts:\n  x: {address: 10.0.0.1, ssh: {users: [u], port: 22}}", "host a", "Hosts x and a have the same address"),
                c("015", "hosts:", "hosts:\n  x: {address: 10.0.0.9}", "host x", "has no login"),
                c("016", "jump: a", "jump: zz", "host b", "is reached through 'zz'"),
                c("017", "jump: a", "jump: b", "host b", "is reached through itself"),
                c("017", "site: s1, ssh: {", "site: s1, ssh: {jump: b, ", "host a", "in a circle: a → b → a"),
                c("018", "/srv/p", "srv/p", "server p", "'dataDirectory' of server p is 'srv/p', which is not an absolute path"),
                c("018", "/srv/p", "/", "server p", "is the root directory"),
                c("018", "/srv/p", "/srv/../p", "server p", "'..' may lead elsewhere"),
                c("018", "/srv/p", "\"/srv/p\\nx\"", "server p", "holds the control character U+000A"),
                c("018", "port: 2222", "port: 2222, identityFile: id", "host c", "'ssh.identityFile'"),
                c("019", "servers:", "servers:\n  x: {host: a, port: 1, dataDirectory: /srv//p/}", "server p", "have the same data directory /srv/p"),
                c("019", "servers:", "servers:\n  x: {host: a, port: 1, dataDirectory: /srv/p/deep/x}", "server x", "inside of that of server p"),
                c("020", "/run/p", "/" + "s".repeat(95), "server p", "has 110 bytes"),
                c("021", "r: {host: c,", "r: {host: c, version: latest,", "server r", "The version 'latest'"),
                c("022", "technology: streaming, from: p", "from: p", "link copy", "has no 'technology'"),
                c("022", "from: p, to: q", "from: p", "link copy", "has no 'to'"),
                c("022", "from: p, to: q", "to: q", "link copy", "has no 'from'"),
                c("023", "from: p, to: q", "from: p, to: p", "link copy", "leads from p to itself"),
                c("023", "links:", "links:\n  x: {technology: logical, from: p/shop, to: p/shop}", "link x", "leads from p/shop to itself"),
                c("024", "links:", "links:\n  x: {technology: logshipping, from: r, to: q}", "server q", "Links x, copy all make server q"),
                c("025", "links:", "links:\n  x: {technology: streaming, from: q, to: p}", "server q", "in a circle"),
                c("026", "links:", "links:\n  x: {technology: slony, set: o, from: r/shop, to: p/shop}", "set o", "in a circle: "),
                c("027", "sets:", "sets:\n  x: {technology: slony, origin: p/shop}", "set x", "has no tables"),
                c("028", "sets:", "sets:\n  x: {technology: slony, tables: [a.b]}", "set x", "has no 'origin'"),
                c("028", "sets:", "sets:\n  x: {origin: p/shop, tables: [a.b]}", "set x", "has no 'technology'"),
                c("028", "sets:", "sets:\n  x: {technology: slony, origin: p, tables: [a.b]}", "set x", "is a server"),
                c("029", "tables: [public.orders,", "tables: ['public.\"orders\"', public.orders,", "set o", "stands twice"),
                c("029", "sequences: [public.s]", "sequences: [public.s, public.s]", "set o", "The sequence public.s stands twice"),
                c("030", "tables: [public.orders,", "tables: [orders2,", "set o", "has no schema"),
                c("030", "tables: [public.orders,", "tables: [a.b.c,", "set o", "more than schema and name"),
                c("030", "tables: [public.orders,", "tables: ['a.\"b',", "set o", "not closed"),
                c("030", "tables: [public.orders,", "tables: [a.b c,", "set o", "has ' ' after a name"),
                c("030", "tables: [public.orders,", "tables: [a.2,", "set o", "has '2' where a name should begin"),
                c("030", "tables: [public.orders,", "tables: [a.,", "set o", "has an empty part"),
                c("030", "tables: [public.orders,", "tables: [a." + "b".repeat(64) + ",", "set o", "more than 63 bytes"),
                c("030", "tables: [public.orders,", "tables: [public.Items,", "set o", "means public.items"),
                c("030", "tables: [public.orders,", "tables: ['a.\"b\u202E\"',", "set o", "invisible mark"),
                c("030", "writes: [public.orders]", "writes: [orders]", "service v1", "has no schema"),
                c("031", "sets:", "sets:\n  x: {technology: slony, origin: p/shop, tables: [public.orders]}", "set o", "would arrive twice at p/shop"),
                c("032", "from: p/shop, to: r/shop", "from: p/crm, to: r/shop", "link l1", "takes set o from p/crm"),
                c("033", "l1: {technology: slony", "l1: {technology: logical", "link l1", "carries set o by logical"),
                c("034", "replaces: v1", "replaces: v2", "service v2", "replaces itself"),
                c("034", "v1: {tier: app,", "v1: {tier: app, replaces: v2,", "service v1", "in a circle: v1 → v2 → v1"),
                c("035", "v2: absent", "v2: sleeping", "phase before", "is 'sleeping'"),
                c("036", "gates: [verify(l1)]", "gates: [' ']", "phase before", "is empty"),
                c("036", "gates: [verify(l1)]", "gates: [verify(l1]", "phase before", "do not match"),
                c("038", "links:", "links:\n  x: {technology: slony, set: o, from: p/shop, to: r/shop}", "link l1", "Links x and l1 carry the same"),
                c("039", "links:", "links:\n  x: {technology: slony, set: o, from: p/shop, to: q/shop}", "link x", "is a read-only copy by link copy"),
                c("039", "origin: p/shop", "origin: q/shop", "set o", "has its origin on server q"));
    }

    private static List<Problem> problems(String yaml) {
        return Validation.validate(Examples.parse(yaml));
    }

    @Test
    void aSoundTopologyHasNoProblems() {
        assertEquals(List.of(), problems(SOUND));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aMistakeIsFoundAndNothingElse(Case c) {
        assertTrue(SOUND.contains(c.find()), c.find());
        List<Problem> found = problems(SOUND.replaceFirst(java.util.regex.Pattern.quote(c.find()), java.util.regex.Matcher.quoteReplacement(c.become())));
        Problem problem = found.stream().filter(p -> p.code().equals(c.code())).findFirst().orElseThrow(() -> new AssertionError(found));
        assertEquals(c.subject(), problem.subject());
        assertTrue(problem.message().contains(c.message()), problem.message());
        assertTrue(problem.message().endsWith(".") && !problem.hint().isBlank(), problem.toString());
        assertFalse(problem.message().chars().anyMatch(i -> Character.isISOControl(i) || Character.getType(i) == Character.FORMAT), problem.message());
        // A name that leads nowhere makes the links of its set wrong as well.
        Set<String> others = found.stream().map(Problem::code).filter(code -> !code.equals(c.code())).collect(Collectors.toSet());
        others.removeAll(Set.of("TOPOLOGY-032", "TOPOLOGY-038", "TOPOLOGY-026", "TOPOLOGY-039"));
        assertEquals(Set.of(), others, found.toString());
    }

    @Test
    void twoOriginsMeetInOneDatabase() {
        String yaml = SOUND.replace("sets:", "sets:\n  x: {technology: slony, origin: p/crm, tables: [public.orders]}")
                .replace("links:", "links:\n  x1: {technology: slony, set: x, from: p/crm, to: r/shop}");
        List<Problem> found = problems(yaml);
        assertEquals(1, found.size(), found.toString());
        assertEquals("TOPOLOGY-031", found.get(0).code());
        assertTrue(found.get(0).message().contains("has two origins at r/shop: set x from p/crm and set o from p/shop"), found.get(0).message());
    }

    @Test
    void twiceTheSameSettingCanOnlyBeDrawn() {
        Topology topology = Examples.parse(SOUND);
        var settings = topology.getLinks().get(1).getSettings();
        settings.add(org.eclipse.emf.ecore.util.EcoreUtil.copy(settings.get(0)));
        assertEquals(List.of("TOPOLOGY-037"), Validation.validate(topology).stream().map(Problem::code).toList());
        topology.getHosts().add(org.eclipse.emf.ecore.util.EcoreUtil.copy(topology.getHosts().get(2)));
        assertTrue(Validation.validate(topology).stream().anyMatch(p -> p.code().equals("TOPOLOGY-008") && p.subject().equals("host c")));
    }

    @Test
    void everyRuleHasACaseAndACodeOfItsOwn() {
        Set<String> tested = cases().map(Case::code).collect(Collectors.toSet());
        tested.addAll(Set.of("TOPOLOGY-031", "TOPOLOGY-037"));
        List<String> codes = Rules.ALL.stream().map(Rule::code).toList();
        assertEquals(codes.stream().sorted().distinct().toList(), codes);
        assertEquals(Set.copyOf(codes), tested);
        Rules.ALL.forEach(rule -> assertTrue(rule.summary().endsWith("."), rule.code()));
    }

    @Test
    void theExampleOfTheDocumentationHasNoErrors() {
        List<Problem> found = problems(Examples.SHOP);
        assertEquals(List.of("TOPOLOGY-039"), found.stream().map(Problem::code).toList());
        assertEquals(Problem.Severity.WARNING, found.get(0).severity());
    }

    @Test
    void whichTechnologiesCopyWholeServersIsAskedNotGuessed() {
        String yaml = SOUND.replace("links:", "links:\n  x: {technology: magic, from: r, to: q}");
        assertEquals(List.of(), problems(yaml));
        assertEquals(List.of("TOPOLOGY-024"), Validation.validate(Examples.parse(yaml), Set.of("streaming", "magic")::contains).stream().map(Problem::code).toList());
    }

    @Test
    void addressesThatAreSound() {
        for (String address : List.of("10.0.0.1", "127.0.10.11", "db1", "db1.example.com", "db_1", "fd00::3", "::1", "fe80::1%eth0", "::ffff:10.0.0.1", "xn--mnchen-3ya.example", "1db")) {
            assertTrue(BadAddress.sound(address), address);
        }
    }

    @Test
    void aThousandHostsTakeNoTime() {
        StringBuilder yaml = new StringBuilder("topology: big\nhosts:\n");
        int n = 1_000;
        for (int i = 0; i < n; i++) {
            yaml.append("  h" + i + ": {address: 10.0." + i / 250 + "." + i % 250 + ", ssh: {users: [postgres]" + (i > 0 ? ", jump: h" + (i - 1) : "") + "}}\n");
        }
        yaml.append("servers:\n");
        for (int i = 0; i < n; i++) {
            yaml.append("  s" + i + ": {host: h" + i + ", dataDirectory: /srv/pg/s" + i + ", databases: [shop]}\n");
        }
        yaml.append("sets:\n");
        for (int i = 0; i < 100; i++) {
            yaml.append("  o" + i + ": {technology: slony, origin: s0/shop, tables: [");
            yaml.append(Stream.iterate(0, j -> j + 1).limit(100).map(j -> "public.table_").collect(Collectors.joining(", ")).replace("table_", "t" + i + "_"));
            yaml.append("]}\n");
        }
        String text = numbered(yaml.toString());
        text += "links:\n" + Stream.iterate(1, i -> i + 1).limit(n - 1)
                .map(i -> "  l" + i + ": {technology: slony, set: o" + i % 100 + ", from: s0/shop, to: s" + i + "/shop}\n").collect(Collectors.joining());
        Topology topology = Examples.parse(text);
        assertEquals(10_000, topology.getSets().stream().mapToInt(s -> s.getTables().size()).sum());
        assertEquals(List.of(), Validation.validate(topology));
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            Validation.validate(topology);
            best = Math.min(best, System.nanoTime() - start);
        }
        assertTrue(best < 300_000_000L, best / 1_000_000 + " ms");
    }

    /** Gives every table a number of its own. */
    private static String numbered(String yaml) {
        List<String> out = new ArrayList<>();
        int next = 0;
        for (String part : yaml.split("(?<=public\\.t[0-9]{1,2}_)")) {
            out.add(part);
            out.add(part.matches("(?s).*public\\.t[0-9]{1,2}_$") ? Integer.toString(next++) : "");
        }
        return String.join("", out);
    }
}
