package org.howdah.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.howdah.engine.internal.PlanMaker;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Element;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Finding;
import org.howdah.technology.Observation;
import org.howdah.technology.Operations;
import org.howdah.technology.PlanContext;
import org.howdah.technology.ReplicationTechnology;

/** Makes plans. Pure: touches no node. */
public final class Planner {

    /**
     * An operation that a subject offers.
     *
     * @param technology id of the technology that offers it
     * @param refusal empty where it can be done now; else why not, as a sentence
     */
    public record Offer(String technology, Operations.Operation operation, String subject, String refusal) {
    }

    private record Context(Topology desired, Observation observed, List<Finding> findings) implements PlanContext {
        @Override
        public void report(Finding finding) {
            findings.add(finding);
        }
    }

    private Planner() {
    }

    /** The way from what is to what is drawn. Never throws because of what it is given: what is wrong stands in the plan as findings. */
    public static Plan plan(PlanSource source, Observation observation, Technologies technologies) {
        return new PlanMaker(source, observation, technologies).plan();
    }

    /** What can be done to the links, servers and sets of a topology, in its order; what cannot be done now too, with the reason. */
    public static List<Offer> operations(PlanSource source, Observation observation, Technologies technologies) {
        Context context = new Context(source.topology(), observation, new ArrayList<>());
        List<Offer> offers = new ArrayList<>();
        for (ReplicationTechnology technology : technologies.all()) {
            for (Operations.Operation operation : technology.operations().list()) {
                for (String subject : subjects(source.topology(), technology, operation)) {
                    offers.add(new Offer(technology.id(), operation, subject, technology.operations().refusal(operation.id(), subject, context).orElse("")));
                }
            }
        }
        return offers;
    }

    /** Links and sets of the technology; servers where one of its links begins or ends. */
    private static List<String> subjects(Topology topology, ReplicationTechnology technology, Operations.Operation operation) {
        return switch (operation.subject()) {
        case LINK -> ids(topology.getLinks().stream().filter(link -> technology.id().equals(link.getTechnology())).toList());
        case SET -> ids(topology.getSets().stream().filter(set -> technology.id().equals(set.getTechnology())).toList());
        case SERVER -> ids(topology.getServers().stream().filter(server -> topology.getLinks().stream()
                .anyMatch(link -> technology.id().equals(link.getTechnology()) && (touches(link.getFrom(), server) || touches(link.getTo(), server)))).toList());
        };
    }

    private static boolean touches(String end, Element server) {
        return Topologies.serverId(end).equals(server.getId());
    }

    private static List<String> ids(List<? extends Element> elements) {
        return elements.stream().map(Element::getId).filter(Objects::nonNull).toList();
    }

    /**
     * The steps of an operation. Where it cannot be done, the plan is errored and says why.
     *
     * @param operation such as {@code switchover}
     * @param subject id of the link, server or set
     * @throws EngineException where no technology offers it for this subject, with the ones that are offered
     */
    public static Plan operation(PlanSource source, Observation observation, Technologies technologies, String operation, String subject,
            Map<String, String> arguments) throws EngineException {
        List<Offer> offers = operations(source, observation, technologies);
        Optional<Offer> offer = offers.stream().filter(each -> each.operation().id().equals(operation) && each.subject().equals(subject)).findFirst();
        if (offer.isEmpty() && Topologies.link(source.topology(), subject).isPresent()) {
            // What is done to a server may as well be asked of the link that leads into it.
            String server = Topologies.serverId(Topologies.link(source.topology(), subject).get().getTo());
            if (offers.stream().anyMatch(each -> each.operation().id().equals(operation) && each.subject().equals(server))) {
                return operation(source, observation, technologies, operation, server, arguments);
            }
        }
        if (offer.isEmpty()) {
            String possible = offers.stream().map(each -> each.operation().id() + " " + each.subject()).distinct().collect(Collectors.joining(", "));
            throw new EngineException(EngineException.Kind.REFUSED, "Nothing offers the operation " + operation + " for " + subject + ".",
                    possible.isEmpty() ? "The topology has no link whose technology offers operations." : "There are: " + possible + ".");
        }
        checkArguments(offer.get(), arguments);
        ReplicationTechnology technology = technologies.find(offer.get().technology()).orElseThrow();
        PlanMaker maker = new PlanMaker(source, observation, technologies);
        if (!offer.get().refusal().isEmpty()) {
            maker.report(new Finding("ENGINE-007", Finding.Severity.CRITICAL, subject, "The operation " + operation + " cannot be done to " + subject
                    + " now.", offer.get().refusal(), ""));
        }
        return maker.operation(technology, new Plan.Operation(technology.id(), operation, subject, arguments),
                () -> technology.operations().plan(operation, subject, arguments, maker), () -> {
                    Topology copy = EcoreUtil.copy(source.topology());
                    technology.operations().rewrite(operation, subject, arguments, copy);
                    return copy;
                });
    }

    private static void checkArguments(Offer offer, Map<String, String> arguments) throws EngineException {
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            var type = offer.operation().arguments().stream().filter(each -> each.key().equals(argument.getKey())).findFirst();
            String known = offer.operation().arguments().stream().map(each -> each.key()).collect(Collectors.joining(", "));
            if (type.isEmpty()) {
                throw new EngineException(EngineException.Kind.REFUSED, "The operation " + offer.operation().id() + " knows no argument "
                        + argument.getKey() + ".", known.isEmpty() ? "It takes none." : "It takes: " + known + ".");
            }
            Optional<String> problem = type.get().problem(argument.getValue());
            if (problem.isPresent()) {
                throw new EngineException(EngineException.Kind.REFUSED,
                        "The argument " + argument.getKey() + "=" + argument.getValue() + " " + problem.get() + ".", type.get().doc());
            }
        }
    }
}
