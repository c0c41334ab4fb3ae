package io.samtycke.platform;

import java.util.Collection;
import java.util.List;

/** Which sites there are: for features that know sites by their keys only. */
public interface SiteKeys {

    /** @return those of the given keys that no site has */
    List<String> missing(Collection<String> keys);
}
