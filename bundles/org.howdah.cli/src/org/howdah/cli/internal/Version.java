package org.howdah.cli.internal;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

import picocli.CommandLine.IVersionProvider;

/** The bundle's version, with its build qualifier. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        Bundle bundle = FrameworkUtil.getBundle(Version.class);
        return new String[] { "howdah " + (bundle == null ? "(not built)" : bundle.getVersion()) };
    }
}
