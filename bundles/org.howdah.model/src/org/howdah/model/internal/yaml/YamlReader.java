package org.howdah.model.internal.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.eclipse.emf.common.util.EList;
import org.howdah.model.Problem;
import org.howdah.model.TopologyException;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Element;
import org.howdah.model.topology.Extra;
import org.howdah.model.topology.Generation;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Login;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.SettingForm;
import org.howdah.model.topology.SshAccess;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;

/** Makes a topology of YAML nodes; its keys are those of {@link Keys}. */
public final class YamlReader {

    static final TopologyFactory FACTORY = TopologyFactory.eINSTANCE;

    private final String file;
    private final List<Problem> warnings;

    private YamlReader(String file, List<Problem> warnings) {
        this.file = file;
        this.warnings = warnings;
    }

    /**
     * @param root null where the file holds nothing
     * @param file its name, for messages
     * @param warnings is added to: what was kept but will not be used
     */
    public static Topology read(YamlNode root, String file, List<Problem> warnings) throws TopologyException {
        if (root == null || root.resolved() instanceof YamlScalar scalar && scalar.isNull()) {
            throw new TopologyException(file + " is empty: a topology begins with 'topology: NAME', then 'hosts:'. "
                    + "Draw it in the workbench, or make one with 'howdah lab topology NAME -o FILE'.");
        }
        if (!(root.resolved() instanceof YamlMap map)) {
            throw Messages.at(file, root.span(), "a topology is a map of keys such as 'topology' and 'hosts', and this is " + root.kind(),
                    "check whether this is the right file");
        }
        if (map.entries().stream().noneMatch(entry -> Keys.TOPOLOGY.contains(entry.name()))) {
            throw Messages.at(file, root.span(), "this is not a topology: it has none of the keys " + String.join(", ", Keys.TOPOLOGY),
                    "check whether this is the right file");
        }
        return new YamlReader(file, warnings).topology(map);
    }

    private Topology topology(YamlMap map) throws TopologyException {
        Topology topology = FACTORY.createTopology();
        topology.setId(text(map, "topology", "the file"));
        String owner = "topology " + (topology.getId() == null ? file : topology.getId());
        topology.setDescription(text(map, "description", owner));
        elements(map, "sites", topology.getSites(), "site", (id, m) -> FACTORY.createSite(), (site, m, who) -> extras(m, Keys.SITE, site.getExtras(), who));
        elements(map, "hosts", topology.getHosts(), "host", (id, m) -> FACTORY.createHost(), this::host);
        elements(map, "servers", topology.getServers(), "server", (id, m) -> FACTORY.createServer(), this::server);
        elements(map, "sets", topology.getSets(), "set", (id, m) -> FACTORY.createReplicationSet(), this::set);
        elements(map, "links", topology.getLinks(), "link", (id, m) -> FACTORY.createLink(), this::link);
        if (present(map, "architecture")) {
            topology.setArchitecture(new ArchitectureReader(this).read(map(map.entry("architecture"), "architecture")));
        }
        extras(map, Keys.TOPOLOGY, topology.getExtras(), owner);
        return topology;
    }

    private void host(Host host, YamlMap map, String who) throws TopologyException {
        host.setAddress(text(map, "address", who));
        host.setSite(text(map, "site", who));
        if (present(map, "ssh")) {
            YamlMap ssh = map(map.entry("ssh"), "ssh of " + who);
            String owner = "ssh of " + who;
            SshAccess access = FACTORY.createSshAccess();
            integer(ssh, "port", owner, access::setPort);
            for (String user : texts(ssh, "users", owner)) {
                Login login = FACTORY.createLogin();
                login.setName(user);
                access.getUsers().add(login);
            }
            access.setJump(text(ssh, "jump", owner));
            access.setIdentityFile(text(ssh, "identityFile", owner));
            access.setKnownHostsFile(text(ssh, "knownHostsFile", owner));
            bool(ssh, "forwardAgent", owner, access::setForwardAgent);
            extras(ssh, Keys.SSH, access.getExtras(), owner);
            host.setSsh(access);
        }
        extras(map, Keys.HOST, host.getExtras(), who);
    }

    private void server(Server server, YamlMap map, String who) throws TopologyException {
        server.setHost(text(map, "host", who));
        integer(map, "port", who, server::setPort);
        server.setVersion(text(map, "version", who));
        server.setDataDirectory(text(map, "dataDirectory", who));
        server.setSocketDirectory(text(map, "socketDirectory", who));
        server.setBinDirectory(text(map, "binDirectory", who));
        for (String name : texts(map, "databases", who)) {
            Database database = FACTORY.createDatabase();
            database.setName(name);
            server.getDatabases().add(database);
        }
        extras(map, Keys.SERVER, server.getExtras(), who);
    }

    private void set(ReplicationSet set, YamlMap map, String who) throws TopologyException {
        set.setTechnology(text(map, "technology", who));
        set.setOrigin(text(map, "origin", who));
        addAll(set.getTables(), texts(map, "tables", who));
        addAll(set.getSequences(), texts(map, "sequences", who));
        settings(map, set.getSettings(), who);
        extras(map, Keys.SET, set.getExtras(), who);
    }

    private void link(Link link, YamlMap map, String who) throws TopologyException {
        link.setTechnology(text(map, "technology", who));
        link.setSet(text(map, "set", who));
        link.setFrom(text(map, "from", who));
        link.setTo(text(map, "to", who));
        settings(map, link.getSettings(), who);
        extras(map, Keys.LINK, link.getExtras(), who);
    }

    private void settings(YamlMap map, List<Setting> into, String who) throws TopologyException {
        if (present(map, "settings")) {
            for (YamlMap.Entry entry : map(map.entry("settings"), "settings of " + who).entries()) {
                Setting setting = FACTORY.createSetting();
                setting.setKey(entry.name());
                if (entry.value().resolved() instanceof YamlScalar scalar) {
                    setting.setForm(!scalar.typed() && Scalars.looksTyped(scalar.text()) ? SettingForm.TEXT : SettingForm.PLAIN);
                    setting.setValue(scalar.isNull() ? null : scalar.text());
                } else {
                    setting.setForm(SettingForm.YAML);
                    setting.setValue(YamlWriter.line(entry.value()));
                }
                into.add(setting);
            }
        }
    }

    // ---- what every section needs

    /** Reads the keys of one element. */
    interface Fill<E> {
        void fill(E element, YamlMap map, String who) throws TopologyException;
    }

    <E extends Element> void elements(YamlMap map, String section, EList<E> into, String kind, BiFunction<String, YamlMap, E> create,
            Fill<E> fill) throws TopologyException {
        if (!present(map, section)) {
            return;
        }
        List<E> read = new ArrayList<>();
        for (YamlMap.Entry entry : map(map.entry(section), "'" + section + "'").entries()) {
            String who = kind + " " + entry.name();
            YamlMap values = entry.value().resolved() instanceof YamlScalar scalar && scalar.isNull()
                    ? new YamlMap(List.of(), true, entry.value().span()) : map(entry, who);
            E element = create.apply(entry.name(), values);
            element.setId(entry.name());
            element.setDescription(text(values, "description", who));
            fill.fill(element, values, who);
            read.add(element);
        }
        addAll(into, read);
    }

    boolean present(YamlMap map, String key) {
        YamlNode node = map.get(key);
        return node != null && !(node instanceof YamlScalar scalar && scalar.isNull());
    }

    YamlMap map(YamlMap.Entry entry, String what) throws TopologyException {
        return map(entry.value(), what);
    }

    YamlMap map(YamlNode node, String what) throws TopologyException {
        if (node.resolved() instanceof YamlMap map) {
            return map;
        }
        throw Messages.at(file, node.span(), what + " must be a map, and this is " + node.kind(),
                "write it as {key: value, …} or as indented lines 'key: value'");
    }

    YamlList list(YamlMap.Entry entry, String what) throws TopologyException {
        if (entry.value().resolved() instanceof YamlList list) {
            return list;
        }
        throw Messages.at(file, entry.value().span(), what + " must be a list, and this is " + entry.value().kind(),
                "write each item on a line of its own, beginning with '- '");
    }

    String text(YamlMap map, String key, String who) throws TopologyException {
        if (!present(map, key)) {
            return null;
        }
        return text(map.get(key), map.entry(key).value().span(), "'" + key + "' of " + who);
    }

    String text(YamlNode node, Span at, String what) throws TopologyException {
        if (node instanceof YamlScalar scalar) {
            return scalar.text();
        }
        throw Messages.at(file, at, what + " must be one value, and this is " + node.kind(), "write one value");
    }

    List<String> texts(YamlMap map, String key, String who) throws TopologyException {
        if (!present(map, key)) {
            return List.of();
        }
        Span at = map.entry(key).value().span();
        if (!(map.get(key) instanceof YamlList list)) {
            throw Messages.at(file, at, "'" + key + "' of " + who + " must be a list, and this is " + map.get(key).kind(),
                    "write it in brackets: " + key + ": [one, two]");
        }
        List<String> result = new ArrayList<>();
        for (YamlNode item : list.items()) {
            result.add(text(item.resolved(), item.span(), "an item of '" + key + "' of " + who));
        }
        return result;
    }

    private void integer(YamlMap map, String key, String who, Consumer<Integer> into) throws TopologyException {
        String text = text(map, key, who);
        if (text != null) {
            try {
                into.accept(Integer.valueOf(text.strip()));
            } catch (NumberFormatException e) {
                throw Messages.at(file, map.entry(key).value().span(), "'" + key + "' of " + who + " must be a whole number, and this is '" + text + "'",
                        "write a number such as 5432");
            }
        }
    }

    private void bool(YamlMap map, String key, String who, Consumer<Boolean> into) throws TopologyException {
        String text = text(map, key, who);
        if (text != null) {
            if (!text.equals("true") && !text.equals("false")) {
                throw Messages.at(file, map.entry(key).value().span(), "'" + key + "' of " + who + " must be true or false, and this is '" + text + "'",
                        "write true or false");
            }
            into.accept(Boolean.valueOf(text));
        }
    }

    /** A generation this version does not know is kept beside, so that saving does not lose it. */
    Generation generation(YamlMap map, String who, List<Extra> extras) throws TopologyException {
        String text = text(map, "generation", who);
        if (text == null) {
            return Generation.UNSPECIFIED;
        }
        Generation generation = Generation.get(text);
        if (generation == null) {
            warnings.add(new Problem("TOPOLOGY-091", Problem.Severity.WARNING, who, "The generation '" + text + "' is not known; it is kept but not used.",
                    "Write old, new or shared."));
            extras.add(extra("generation", map.get("generation")));
            return Generation.UNSPECIFIED;
        }
        return generation;
    }

    void extras(YamlMap map, Set<String> known, List<Extra> into, String who) {
        for (YamlMap.Entry entry : map.entries()) {
            if (!known.contains(entry.name())) {
                into.add(extra(entry.name(), entry.value()));
                if (entry.name().startsWith("x-")) {
                    // The writer's own, as the schema says.
                    continue;
                }
                String alike = Keys.alike(entry.name(), known);
                warnings.add(new Problem("TOPOLOGY-090", Problem.Severity.WARNING, who,
                        "The key '" + entry.name() + "' (" + file + ":" + entry.key().span().line() + ") is not known; it is kept but not used.",
                        alike == null ? "Known keys here: " + String.join(", ", known) + "." : "Did you mean '" + alike + "'?"));
            }
        }
    }

    private static Extra extra(String key, YamlNode value) {
        Extra extra = FACTORY.createExtra();
        extra.setKey(key);
        extra.setValue(YamlWriter.line(value));
        return extra;
    }

    /** At once and unchecked: a list of 10,000 tables would be searched for each of them otherwise. */
    static <E> void addAll(EList<E> list, List<? extends E> items) {
        list.addAll(items);
    }
}
