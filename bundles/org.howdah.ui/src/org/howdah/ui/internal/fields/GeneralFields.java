package org.howdah.ui.internal.fields;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.howdah.edit.Choices;
import org.howdah.edit.Edits;
import org.howdah.edit.Labels;
import org.howdah.edit.NameRules;
import org.howdah.edit.Names;
import org.howdah.edit.Renaming;
import org.howdah.model.topology.Element;
import org.howdah.model.topology.Generation;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Login;
import org.howdah.model.topology.Phase;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Service;
import org.howdah.model.topology.SshAccess;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.ui.internal.sets.SetTables;

/** The fields of each kind of element that do not depend on a technology. */
public final class GeneralFields {

    private GeneralFields() {
    }

    public static List<Field> of(EObject element, Topology topology) {
        List<Field> fields = new ArrayList<>();
        fields.add(name(element, topology));
        switch (element) {
        case Host host -> host(host, topology, fields);
        case Server server -> server(server, topology, fields);
        case ReplicationSet set -> set(set, topology, fields);
        case Link link -> link(link, topology, fields);
        case Service service -> service(service, topology, fields);
        case Phase phase -> phase(phase, topology, fields);
        default -> {
            // The name is all.
        }
        }
        if (element instanceof Element described) {
            fields.add(Field.text("description", Messages.Field_description, Messages.Doc_description, //$NON-NLS-1$
                    get(described::getDescription), set(described::setDescription)));
        }
        return fields;
    }

    private static Field name(EObject element, Topology topology) {
        return Field.text("name", Messages.Field_name, element instanceof Topology ? Messages.Doc_topologyName : Messages.Doc_name, //$NON-NLS-1$
                () -> Names.of(element), name -> Renaming.rename(topology, element, name)).checked(name -> NameRules.flaw(element, name));
    }

    private static void host(Host host, Topology topology, List<Field> fields) {
        fields.add(Field.text("address", Messages.Field_address, Messages.Doc_address, get(host::getAddress), set(host::setAddress)) //$NON-NLS-1$
                .placeholder(NLS.bind(Messages.Hint_resolved, Names.of(host))));
        fields.add(Field.proposals("site", Messages.Field_site, Messages.Doc_site, get(host::getSite), set(host::setSite), //$NON-NLS-1$
                () -> topology.getSites().stream().map(Names::of).toList()));
        fields.add(Field.text("sshPort", Messages.Field_sshPort, Messages.Doc_sshPort, //$NON-NLS-1$
                () -> host.getSsh() != null && host.getSsh().isSetPort() ? Integer.toString(host.getSsh().getPort()) : "", //$NON-NLS-1$
                text -> {
                    if (text.isBlank()) {
                        ssh(host).unsetPort();
                    } else {
                        ssh(host).setPort(Integer.parseInt(text.strip()));
                    }
                }).checked(GeneralFields::port).placeholder("22")); //$NON-NLS-1$
        fields.add(Field.lines("users", Messages.Field_users, Messages.Doc_users, //$NON-NLS-1$
                () -> host.getSsh() == null ? List.of() : host.getSsh().getUsers().stream().map(Login::getName).toList(), users -> {
                    EList<Login> logins = ssh(host).getUsers();
                    while (logins.size() > users.size()) {
                        logins.remove(logins.size() - 1);
                    }
                    for (int i = 0; i < users.size(); i++) {
                        if (i == logins.size()) {
                            logins.add(TopologyFactory.eINSTANCE.createLogin());
                        }
                        logins.get(i).setName(users.get(i));
                    }
                }));
        fields.add(Field.proposals("jump", Messages.Field_jump, Messages.Doc_jump, ssh(host, SshAccess::getJump), text -> ssh(host).setJump(orNull(text)), //$NON-NLS-1$
                () -> topology.getHosts().stream().filter(other -> other != host).map(Names::of).toList()));
        fields.add(Field.text("identityFile", Messages.Field_identity, Messages.Doc_identity, ssh(host, SshAccess::getIdentityFile), //$NON-NLS-1$
                text -> ssh(host).setIdentityFile(orNull(text))).placeholder(Messages.Hint_identity));
        fields.add(Field.text("knownHostsFile", Messages.Field_knownHosts, Messages.Doc_knownHosts, ssh(host, SshAccess::getKnownHostsFile), //$NON-NLS-1$
                text -> ssh(host).setKnownHostsFile(orNull(text))).placeholder("~/.ssh/known_hosts")); //$NON-NLS-1$
        fields.add(Field.choice("forwardAgent", Messages.Field_forwardAgent, Messages.Doc_forwardAgent, //$NON-NLS-1$
                () -> Boolean.toString(host.getSsh() != null && host.getSsh().isForwardAgent()),
                text -> ssh(host).setForwardAgent(Boolean.parseBoolean(text)), () -> List.of("false", "true"))); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static void server(Server server, Topology topology, List<Field> fields) {
        fields.add(Field.proposals("host", Messages.Field_host, Messages.Doc_host, get(server::getHost), set(server::setHost), //$NON-NLS-1$
                () -> topology.getHosts().stream().map(Names::of).toList()));
        fields.add(Field.text("port", Messages.Field_port, Messages.Doc_port, () -> server.isSetPort() ? Integer.toString(server.getPort()) : "", text -> { //$NON-NLS-1$ //$NON-NLS-2$
            if (text.isBlank()) {
                server.unsetPort();
            } else {
                server.setPort(Integer.parseInt(text.strip()));
            }
        }).checked(GeneralFields::port).placeholder("5432")); //$NON-NLS-1$
        fields.add(Field.text("version", Messages.Field_version, Messages.Doc_version, get(server::getVersion), set(server::setVersion)).placeholder(Messages.Hint_found)); //$NON-NLS-1$
        fields.add(Field.text("dataDirectory", Messages.Field_dataDirectory, Messages.Doc_dataDirectory, get(server::getDataDirectory), //$NON-NLS-1$
                set(server::setDataDirectory)).checked(GeneralFields::absolute).placeholder(Messages.Hint_found));
        fields.add(Field.text("socketDirectory", Messages.Field_socketDirectory, Messages.Doc_socketDirectory, get(server::getSocketDirectory), //$NON-NLS-1$
                set(server::setSocketDirectory)).checked(GeneralFields::absolute).placeholder(Messages.Hint_found));
        fields.add(Field.text("binDirectory", Messages.Field_binDirectory, Messages.Doc_binDirectory, get(server::getBinDirectory), //$NON-NLS-1$
                set(server::setBinDirectory)).checked(GeneralFields::absolute).placeholder(Messages.Hint_found));
    }

    private static void set(ReplicationSet set, Topology topology, List<Field> fields) {
        fields.add(Field.proposals("technology", Messages.Field_technology, Messages.Doc_technology, get(set::getTechnology), set(set::setTechnology), //$NON-NLS-1$
                Choices::technologies));
        fields.add(Field.proposals("origin", Messages.Field_origin, Messages.Doc_origin, get(set::getOrigin), set(set::setOrigin), //$NON-NLS-1$
                () -> Choices.databaseEnds(topology)));
        fields.add(Field.lines("tables", Messages.Field_tables, Messages.Doc_tables, set::getTables, lines -> replace(set.getTables(), lines)) //$NON-NLS-1$
                .helped(SetTables.label(set), () -> SetTables.choose(set)));
        fields.add(Field.lines("sequences", Messages.Field_sequences, Messages.Doc_sequences, set::getSequences, lines -> replace(set.getSequences(), lines))); //$NON-NLS-1$
    }

    private static void link(Link link, Topology topology, List<Field> fields) {
        fields.add(Field.proposals("technology", Messages.Field_technology, Labels.blank(link.getTechnology()) ? Messages.Doc_technology //$NON-NLS-1$
                : Choices.summary(link.getTechnology()), get(link::getTechnology), set(link::setTechnology), Choices::technologies));
        fields.add(Field.proposals("from", Messages.Field_from, Messages.Doc_from, get(link::getFrom), set(link::setFrom), //$NON-NLS-1$
                () -> Choices.froms(topology, link)));
        fields.add(Field.proposals("to", Messages.Field_to, Messages.Doc_to, get(link::getTo), set(link::setTo), () -> Choices.tos(topology, link))); //$NON-NLS-1$
        if (Choices.usesSets(link.getTechnology()) || !Labels.blank(link.getSet())) {
            fields.add(Field.proposals("set", Messages.Field_set, Messages.Doc_set, get(link::getSet), set(link::setSet), //$NON-NLS-1$
                    () -> topology.getSets().stream().map(Names::of).toList()));
        }
    }

    private static void service(Service service, Topology topology, List<Field> fields) {
        fields.add(Field.proposals("tier", Messages.Field_tier, Messages.Doc_tier, get(service::getTier), set(service::setTier), //$NON-NLS-1$
                () -> topology.getArchitecture() == null ? List.of() : topology.getArchitecture().getTiers().stream().map(Names::of).toList()));
        fields.add(Field.choice("generation", Messages.Field_generation, Messages.Doc_generation, () -> service.getGeneration().getLiteral(), //$NON-NLS-1$
                text -> service.setGeneration(Generation.get(text)), () -> Arrays.stream(Generation.values()).map(Generation::getLiteral).toList()));
        fields.add(Field.proposals("replaces", Messages.Field_replaces, Messages.Doc_replaces, get(service::getReplaces), set(service::setReplaces), //$NON-NLS-1$
                () -> topology.getArchitecture() == null ? List.of()
                        : topology.getArchitecture().getServices().stream().filter(other -> other != service).map(Names::of).toList()));
        fields.add(Field.lines("uses", Messages.Field_uses, Messages.Doc_uses, service::getUses, lines -> replace(service.getUses(), lines))); //$NON-NLS-1$
        fields.add(Field.lines("writes", Messages.Field_writes, Messages.Doc_writes, service::getWrites, lines -> replace(service.getWrites(), lines))); //$NON-NLS-1$
        fields.add(Field.lines("on", Messages.Field_on, Messages.Doc_on, service::getOn, lines -> replace(service.getOn(), lines))); //$NON-NLS-1$
    }

    private static void phase(Phase phase, Topology topology, List<Field> fields) {
        if (topology.getArchitecture() != null) {
            for (Service service : topology.getArchitecture().getServices()) {
                fields.add(PhaseFields.of(phase, service));
            }
        }
        fields.add(Field.lines("gates", Messages.Field_gates, Messages.Doc_gates, phase::getGates, lines -> replace(phase.getGates(), lines))); //$NON-NLS-1$
    }

    static void replace(EList<String> list, List<String> lines) {
        if (!list.equals(lines)) {
            list.clear();
            list.addAll(lines);
        }
    }

    private static SshAccess ssh(Host host) {
        if (host.getSsh() == null) {
            host.setSsh(TopologyFactory.eINSTANCE.createSshAccess());
        }
        return host.getSsh();
    }

    private static Supplier<String> ssh(Host host, Function<SshAccess, String> get) {
        return get(() -> host.getSsh() == null ? null : get.apply(host.getSsh()));
    }

    private static Supplier<String> get(Supplier<String> get) {
        return () -> get.get() == null ? "" : get.get(); //$NON-NLS-1$
    }

    private static Consumer<String> set(Consumer<String> set) {
        return text -> set.accept(orNull(text));
    }

    /** An empty field is a key that does not stand in the file. */
    private static String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static Optional<String> port(String text) {
        return text.isBlank() || text.strip().matches("\\d{1,5}") && Integer.parseInt(text.strip()) >= 1 && Integer.parseInt(text.strip()) <= 65535 //$NON-NLS-1$
                ? Optional.empty() : Optional.of(Messages.Check_port);
    }

    private static Optional<String> absolute(String text) {
        return text.isBlank() || text.startsWith("/") ? Optional.empty() : Optional.of(Messages.Check_absolute); //$NON-NLS-1$
    }
}
