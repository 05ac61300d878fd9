package org.howdah.engine;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Action;
import org.howdah.technology.Checker;
import org.howdah.technology.Descriptor;
import org.howdah.technology.Descriptor.Capability;
import org.howdah.technology.Finding;
import org.howdah.technology.LinkObserver;
import org.howdah.technology.LinkPlanner;
import org.howdah.technology.LinkState;
import org.howdah.technology.Observation;
import org.howdah.technology.Operations;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Probe;
import org.howdah.technology.ReplicationTechnology;
import org.howdah.technology.SettingType;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;

/**
 * A technology on paper. A link is made by a role on the provider (shared by its links), a restart of the provider where a link's setting
 * {@code restart} is true, a copy on the receiver, and a start of it.
 */
class PaperTechnology implements ReplicationTechnology {

    private final Capability[] capabilities;

    PaperTechnology(Capability... capabilities) {
        this.capabilities = capabilities;
    }

    static Step step(String id, String node, String subject, Risk risk, String... needs) {
        return new Step(id, "Do " + id, "Why " + id, node, "", subject, Action.shell("do " + id, Duration.ofSeconds(10)), Probe.shell(node, "", "test " + id), Probe
                .shell(node, "", "test " + id), Action.shell("undo " + id, Duration.ofSeconds(10)), risk, List.of(needs));
    }

    static String host(Topology topology, String end) {
        return Topologies.serverOf(topology, end).orElseThrow().getHost();
    }

    @Override
    public String id() {
        return "paper";
    }

    @Override
    public Descriptor descriptor() {
        EnumSet<Capability> set = EnumSet.noneOf(Capability.class);
        set.addAll(List.of(capabilities));
        return new Descriptor("Paper", "", "", Descriptor.Line.WAL_STREAM, Descriptor.EndKind.SERVER, false, List.of(), List.of(), 12, set);
    }

    @Override
    public LinkObserver observer() {
        return (desired, servers, access, cancellation) -> List.of();
    }

    @Override
    public Checker checker() {
        return new Checker() {
            @Override
            public List<Finding> design(Topology desired) {
                return List.of();
            }

            @Override
            public List<Finding> check(Topology desired, Observation observed) {
                return List.of();
            }
        };
    }

    @Override
    public LinkPlanner planner() {
        return new LinkPlanner() {
            @Override
            public List<Step> establish(Link link, PlanContext context) {
                Topology topology = context.desired();
                String from = Topologies.serverId(link.getFrom());
                String provider = host(topology, link.getFrom());
                String receiver = host(topology, link.getTo());
                Step role = step(from + ".role", provider, from, Risk.SAFE);
                Step copy = step(link.getId() + ".copy", receiver, link.getId(), Risk.SAFE, role.id());
                Step start = step(link.getId() + ".start", receiver, link.getId(), Risk.SAFE, copy.id());
                if (Topologies.setting(link, "restart").filter("true"::equals).isPresent()) {
                    Step restart = step(from + ".restart", provider, from, Risk.RESTART, role.id());
                    return List.of(role, restart, step(link.getId() + ".copy", receiver, link.getId(), Risk.SAFE, restart.id()), start);
                }
                return List.of(role, copy, start);
            }

            @Override
            public List<Step> change(Link link, LinkState observed, PlanContext context) {
                return List.of();
            }

            @Override
            public List<Step> remove(LinkState observed, PlanContext context) {
                return List.of(step("remove." + observed.id(), host(context.desired(), observed.from()), observed.id(), Risk.SAFE));
            }
        };
    }

    @Override
    public Operations operations() {
        return new Operations() {
            @Override
            public List<Operation> list() {
                return List.of(new Operation("turn", "Turn…", "Turns the link.", Subject.LINK, List.of(SettingType.duration("patience", "5 s", Duration.ZERO, Duration
                        .ofMinutes(1), "How long to wait."))));
            }

            @Override
            public Optional<String> refusal(String operation, String subject, PlanContext context) {
                return context.observed().link(subject).filter(link -> link.presence() == LinkState.Presence.PRESENT).isPresent() ? Optional.empty() : Optional.of(
                        "The link is not there.");
            }

            @Override
            public List<Step> plan(String operation, String subject, Map<String, String> arguments, PlanContext context) {
                return List.of(step("turn." + subject, host(context.desired(), Topologies.link(context.desired(), subject).orElseThrow().getFrom()), subject,
                        Risk.RESTART));
            }

            @Override
            public void rewrite(String operation, String subject, Map<String, String> arguments, Topology copy) {
                Link link = Topologies.link(copy, subject).orElseThrow();
                String from = link.getFrom();
                link.setFrom(link.getTo());
                link.setTo(from);
            }
        };
    }

    /** The same with other steps for a missing link. */
    static PaperTechnology making(BiFunction<Link, PlanContext, List<Step>> steps) {
        return new PaperTechnology(Capability.PHYSICAL) {
            @Override
            public LinkPlanner planner() {
                LinkPlanner usual = super.planner();
                return new LinkPlanner() {
                    @Override
                    public List<Step> establish(Link link, PlanContext context) {
                        return steps.apply(link, context);
                    }

                    @Override
                    public List<Step> change(Link link, LinkState observed, PlanContext context) {
                        return usual.change(link, observed, context);
                    }

                    @Override
                    public List<Step> remove(LinkState observed, PlanContext context) {
                        return usual.remove(observed, context);
                    }
                };
            }
        };
    }
}
