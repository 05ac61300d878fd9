package org.howdah.model.internal.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.howdah.model.TopologyException;
import org.howdah.model.topology.Architecture;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Element;
import org.howdah.model.topology.Extra;
import org.howdah.model.topology.Generation;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Login;
import org.howdah.model.topology.Phase;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Service;
import org.howdah.model.topology.ServicePhase;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.SettingForm;
import org.howdah.model.topology.SshAccess;
import org.howdah.model.topology.Tier;
import org.howdah.model.topology.Topology;

/** Makes YAML nodes of a topology, in the order of {@link Keys}; what is not set does not appear. */
public final class ModelNodes {

    private final List<YamlMap.Entry> entries = new ArrayList<>();

    private ModelNodes() {
    }

    public static YamlMap of(Topology topology) {
        ModelNodes nodes = new ModelNodes();
        nodes.put("topology", topology.getId() == null ? YamlScalar.ofNull() : YamlScalar.ofText(topology.getId()));
        nodes.add("description", topology.getDescription());
        nodes.section("sites", topology.getSites(), site -> element(site).end(site.getExtras()));
        nodes.section("hosts", topology.getHosts(), ModelNodes::host);
        nodes.section("servers", topology.getServers(), ModelNodes::server);
        nodes.section("sets", topology.getSets(), ModelNodes::set);
        nodes.section("links", topology.getLinks(), ModelNodes::link);
        if (topology.getArchitecture() != null) {
            nodes.add("architecture", architecture(topology.getArchitecture()));
        }
        return new YamlMap(nodes.extras(topology.getExtras()), false, Span.NONE);
    }

    private static YamlMap host(Host host) {
        ModelNodes nodes = element(host);
        nodes.add("address", host.getAddress());
        SshAccess ssh = host.getSsh();
        if (ssh != null) {
            ModelNodes access = new ModelNodes();
            access.number("port", ssh.isSetPort(), ssh.getPort());
            access.list("users", names(ssh.getUsers(), Login::getName));
            access.add("jump", ssh.getJump());
            access.add("identityFile", ssh.getIdentityFile());
            access.add("knownHostsFile", ssh.getKnownHostsFile());
            if (ssh.isForwardAgent()) {
                access.add("forwardAgent", YamlScalar.ofPlain("true"));
            }
            nodes.add("ssh", access.end(ssh.getExtras()));
        }
        nodes.add("site", host.getSite());
        return nodes.end(host.getExtras());
    }

    private static YamlMap server(Server server) {
        ModelNodes nodes = element(server);
        nodes.add("host", server.getHost());
        nodes.number("port", server.isSetPort(), server.getPort());
        if (server.getVersion() != null) {
            // 15 rather than '15', as people write it.
            nodes.add("version", server.getVersion().matches("[1-9][0-9.]{0,8}") ? YamlScalar.ofPlain(server.getVersion())
                    : YamlScalar.ofText(server.getVersion()));
        }
        nodes.add("dataDirectory", server.getDataDirectory());
        nodes.add("socketDirectory", server.getSocketDirectory());
        nodes.add("binDirectory", server.getBinDirectory());
        nodes.list("databases", names(server.getDatabases(), Database::getName));
        return nodes.end(server.getExtras());
    }

    private static YamlMap set(ReplicationSet set) {
        ModelNodes nodes = element(set);
        nodes.add("technology", set.getTechnology());
        nodes.add("origin", set.getOrigin());
        nodes.list("tables", set.getTables());
        nodes.list("sequences", set.getSequences());
        nodes.settings(set.getSettings());
        return nodes.end(set.getExtras());
    }

    private static YamlMap link(Link link) {
        ModelNodes nodes = element(link);
        nodes.add("technology", link.getTechnology());
        nodes.add("set", link.getSet());
        nodes.add("from", link.getFrom());
        nodes.add("to", link.getTo());
        nodes.settings(link.getSettings());
        return nodes.end(link.getExtras());
    }

    private static YamlMap architecture(Architecture architecture) {
        ModelNodes nodes = new ModelNodes();
        nodes.list("tiers", names(architecture.getTiers(), Tier::getName));
        nodes.section("services", architecture.getServices(), ModelNodes::service);
        if (!architecture.getPhases().isEmpty()) {
            nodes.add("phases", new YamlList(architecture.getPhases().stream().map(ModelNodes::phase).toList(), false, Span.NONE));
        }
        return new YamlMap(nodes.extras(architecture.getExtras()), false, Span.NONE);
    }

    private static YamlMap service(Service service) {
        ModelNodes nodes = element(service);
        nodes.add("tier", service.getTier());
        if (service.getGeneration() != Generation.UNSPECIFIED) {
            nodes.add("generation", service.getGeneration().getLiteral());
        }
        // One that this version does not know; it stands where a known one would.
        List<Extra> unknown = service.getExtras().stream().filter(extra -> "generation".equals(extra.getKey())).toList();
        nodes.extras(unknown);
        nodes.add("replaces", service.getReplaces());
        nodes.list("uses", service.getUses());
        nodes.list("writes", service.getWrites());
        nodes.list("on", service.getOn());
        return nodes.end(service.getExtras().stream().filter(extra -> !unknown.contains(extra)).toList());
    }

    private static YamlMap phase(Phase phase) {
        ModelNodes nodes = new ModelNodes();
        nodes.add("name", phase.getName());
        if (!phase.getServices().isEmpty()) {
            ModelNodes states = new ModelNodes();
            for (ServicePhase state : phase.getServices()) {
                states.put(state.getService(), state.getState() == null ? YamlScalar.ofNull() : YamlNode.text(state.getState()));
            }
            nodes.add("services", states.end(List.of()));
        }
        nodes.list("gates", phase.getGates());
        return nodes.end(phase.getExtras());
    }

    private static ModelNodes element(Element element) {
        ModelNodes nodes = new ModelNodes();
        nodes.add("description", element.getDescription());
        return nodes;
    }

    private void settings(List<Setting> settings) {
        if (!settings.isEmpty()) {
            ModelNodes nodes = new ModelNodes();
            for (Setting setting : settings) {
                nodes.put(setting.getKey(), value(setting));
            }
            add("settings", nodes.end(List.of()));
        }
    }

    private static YamlNode value(Setting setting) {
        if (setting.getValue() == null) {
            return YamlScalar.ofNull();
        }
        return switch (setting.getForm()) {
        case PLAIN -> YamlScalar.ofPlain(setting.getValue());
        case TEXT -> YamlScalar.ofText(setting.getValue());
        case YAML -> parsed(setting.getValue());
        };
    }

    /** The value of an extra or of a setting of the form {@link SettingForm#YAML}; what is no YAML is taken as text. */
    private static YamlNode parsed(String yaml) {
        if (yaml == null) {
            return YamlScalar.ofNull();
        }
        try {
            YamlNode node = YamlParser.parse(yaml, "value");
            return node == null ? YamlScalar.ofNull() : flow(node);
        } catch (TopologyException e) {
            return YamlScalar.ofText(yaml);
        }
    }

    private static YamlNode flow(YamlNode node) {
        return switch (node.resolved()) {
        case YamlMap map -> new YamlMap(map.entries().stream().map(entry -> new YamlMap.Entry(entry.key(), flow(entry.value()))).toList(), true, Span.NONE);
        case YamlList list -> new YamlList(list.items().stream().map(ModelNodes::flow).toList(), true, Span.NONE);
        case YamlNode other -> other;
        };
    }

    // An empty text is what a form leaves behind where somebody cleared a field.
    private void add(String key, String text) {
        if (text != null && !text.isEmpty()) {
            put(key, YamlScalar.ofText(text));
        }
    }

    private void add(String key, YamlNode value) {
        put(key, value);
    }

    private void put(String key, YamlNode value) {
        entries.add(new YamlMap.Entry(YamlScalar.ofText(key == null ? "" : key), value));
    }

    private void number(String key, boolean set, int value) {
        if (set) {
            put(key, YamlScalar.ofPlain(Integer.toString(value)));
        }
    }

    private void list(String key, Collection<String> texts) {
        if (!texts.isEmpty()) {
            put(key, YamlNode.list(texts.stream().map(text -> YamlScalar.ofText(text == null ? "" : text)).toList()));
        }
    }

    private <E extends Element> void section(String key, List<E> elements, Function<E, YamlMap> node) {
        if (!elements.isEmpty()) {
            ModelNodes nodes = new ModelNodes();
            elements.forEach(element -> nodes.put(element.getId(), node.apply(element)));
            put(key, new YamlMap(nodes.entries, false, Span.NONE));
        }
    }

    private List<YamlMap.Entry> extras(List<Extra> extras) {
        extras.forEach(extra -> put(extra.getKey(), parsed(extra.getValue())));
        return entries;
    }

    private YamlMap end(List<Extra> extras) {
        return new YamlMap(extras(extras), true, Span.NONE);
    }

    private static <T> List<String> names(List<T> things, Function<T, String> name) {
        return things.stream().map(name).toList();
    }
}
