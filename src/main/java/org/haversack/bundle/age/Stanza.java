package org.haversack.bundle.age;

import com.exceptionfactory.jagged.RecipientStanza;
import java.util.List;

/// One entry of a file's header.
record Stanza(String type, List<String> arguments, byte[] body) implements RecipientStanza {
    @Override
    public String getType() {
        return type;
    }

    @Override
    public List<String> getArguments() {
        return arguments;
    }

    @Override
    public byte[] getBody() {
        return body;
    }
}
