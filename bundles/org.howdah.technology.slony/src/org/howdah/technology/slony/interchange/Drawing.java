package org.howdah.technology.slony.interchange;

import java.util.List;
import java.util.Map;

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
import org.howdah.technology.postgresql.Places;
import org.howdah.technology.slony.SlonyTechnology;

/** Draws elements of a topology that were found elsewhere. */
public final class Drawing {

    private static final TopologyFactory MAKE = TopologyFactory.eINSTANCE;

    private Drawing() {
    }

    static Host host(Topology topology, String id, String address) {
        Host host = MAKE.createHost();
        host.setId(id);
        if (!address.equals(id)) {
            host.setAddress(address);
        }
        SshAccess ssh = MAKE.createSshAccess();
        Login login = MAKE.createLogin();
        login.setName("postgres");
        ssh.getUsers().add(login);
        host.setSsh(ssh);
        topology.getHosts().add(host);
        return host;
    }

    static Server server(Topology topology, String id, Host host, int port) {
        Server server = MAKE.createServer();
        server.setId(id);
        server.setHost(host.getId());
        server.setPort(port);
        topology.getServers().add(server);
        return server;
    }

    static void database(Server server, String name) {
        Places.draw(server, name);
    }

    public static ReplicationSet set(Topology topology, String id, String origin, List<String> tables, List<String> sequences) {
        ReplicationSet set = MAKE.createReplicationSet();
        set.setId(id);
        set.setTechnology(SlonyTechnology.ID);
        set.setOrigin(origin);
        set.getTables().addAll(tables);
        set.getSequences().addAll(sequences);
        topology.getSets().add(set);
        return set;
    }

    public static Link link(Topology topology, String id, String set, String from, String to) {
        Link link = MAKE.createLink();
        link.setId(id);
        link.setTechnology(SlonyTechnology.ID);
        link.setSet(set);
        link.setFrom(from);
        link.setTo(to);
        topology.getLinks().add(link);
        return link;
    }

    public static void put(List<Setting> settings, String key, String value) {
        settings.removeIf(setting -> key.equals(setting.getKey()));
        Setting setting = MAKE.createSetting();
        setting.setKey(key);
        setting.setValue(value);
        settings.add(setting);
    }

    /** A setting that is a map; nothing where it is empty. */
    public static void put(List<Setting> settings, String key, Map<String, String> map) {
        if (!map.isEmpty()) {
            put(settings, key, yaml(map));
            settings.getLast().setForm(SettingForm.YAML);
        }
    }

    static String yaml(Map<String, String> map) {
        StringBuilder text = new StringBuilder("{");
        map.forEach((key, value) -> text.append(text.length() > 1 ? ", " : "").append(word(key)).append(": ").append(word(value)));
        return text.append('}').toString();
    }

    private static String word(String text) {
        return text.matches("[A-Za-z0-9_][A-Za-z0-9_./-]*") && !text.matches("(?i)true|false|null|yes|no|on|off|y|n") ? text : "'" + text.replace("'", "''") + "'";
    }

    /** An id that no element of the list has: the wished one, else with a number after it. */
    public static String free(String wished, java.util.function.Predicate<String> taken) {
        String id = wished;
        for (int n = 2; taken.test(id); n++) {
            id = wished + "-" + n;
        }
        return id;
    }
}
