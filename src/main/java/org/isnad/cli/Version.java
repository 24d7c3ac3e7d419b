package org.isnad.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Isnad.class.getPackage().getImplementationVersion())
                .orElse("development");
        return new String[] {"isnad " + version, "Java " + Runtime.version()};
    }
}
