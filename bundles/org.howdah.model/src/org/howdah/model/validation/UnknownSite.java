package org.howdah.model.validation;

import java.util.HashSet;
import java.util.Set;

import org.howdah.model.topology.Host;

/** Where sites are listed, hosts are at one of them. */
final class UnknownSite implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-005";
    }

    @Override
    public String summary() {
        return "A host names a site that is not listed.";
    }

    @Override
    public void check(Design design, Report report) {
        Set<String> sites = new HashSet<>();
        design.topology().getSites().forEach(site -> sites.add(site.getId()));
        if (sites.isEmpty()) {
            // Sites need not be listed: then a host's site is just a label.
            return;
        }
        for (Host host : design.topology().getHosts()) {
            if (Design.given(host.getSite()) && !sites.contains(host.getSite())) {
                report.warning("host " + host.getId(), "Host " + host.getId() + " is at site '" + host.getSite() + "', which is not listed.", Design.known("sites", sites));
            }
        }
    }
}
