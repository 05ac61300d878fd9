package org.howdah.technology;

import java.util.List;

import org.howdah.model.topology.Link;

/** Makes the steps that lead from what is to what is wished. Pure: touches no node. */
public interface LinkPlanner {

    /** Steps that make a link which is wished and not there. */
    List<Step> establish(Link link, PlanContext context);

    /** Steps that bring a link which is there to its wished settings; none where nothing differs. */
    List<Step> change(Link link, LinkState observed, PlanContext context);

    /** Steps that take away a link which is there and not wished. */
    List<Step> remove(LinkState observed, PlanContext context);

    /**
     * Whether the steps of all its links are in order as they come, because the links share steps and each is asked for the whole;
     * the engine then adds no order between links of this technology.
     */
    default boolean ordersItself() {
        return false;
    }
}
