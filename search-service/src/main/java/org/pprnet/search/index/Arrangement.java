package org.pprnet.search.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which indices there are, and what each is there for, at one moment.
 *
 * @param aliases of each index
 */
record Arrangement(IndexNames names, Map<String, Set<String>> aliases) {

    Arrangement {
        aliases = new TreeMap<>(aliases);
    }

    boolean has(String index) {
        return aliases.containsKey(index);
    }

    /** The indices that an alias stands for. */
    List<String> behind(String alias) {
        return indices().stream().filter(index -> aliases.get(index).contains(alias)).toList();
    }

    /**
     * The index that follows the log, if it is of this build.
     *
     * @throws IndexUnavailableException if a newer build writes already
     */
    Optional<String> written() {
        List<String> written = behind(names.written());
        if (written.stream().anyMatch(index -> names.version(index) > IndexDefinition.VERSION)) {
            throw new IndexUnavailableException("a newer build of this service writes the index " + written);
        }
        return written.stream().filter(names::isCurrent).findFirst();
    }

    /** Whether readers search the index of this build that follows the log. */
    boolean isSearched() {
        List<String> searched = behind(names.searched());
        return searched.size() == 1 && written().equals(Optional.of(searched.getFirst()));
    }

    /** The index of this build that a rebuild fills, or filled when it died. */
    Optional<String> next() {
        return indices().stream().filter(names::isCurrent).filter(index -> mark(index, names.next()).isPresent())
                .findFirst();
    }

    /** The alias of an index that begins so. */
    Optional<String> mark(String index, String beginning) {
        return aliases.getOrDefault(index, Set.of()).stream().filter(alias -> alias.startsWith(beginning)).findFirst();
    }

    /** The name of an index that does not exist yet. */
    String free() {
        return names.index(1 + indices().stream().filter(names::isCurrent).mapToInt(names::generation).max().orElse(0));
    }

    /** The indices of earlier builds. */
    List<String> earlier() {
        return indices().stream().filter(index -> names.version(index) < IndexDefinition.VERSION).toList();
    }

    /** The indices of this build and earlier ones that nobody is sent to any more, and no rebuild fills. */
    List<String> replaced() {
        Set<String> used = Set.of(names.written(), names.searched());
        return indices().stream().filter(index -> names.version(index) <= IndexDefinition.VERSION)
                .filter(index -> aliases.get(index).stream().noneMatch(used::contains))
                .filter(index -> mark(index, names.next()).isEmpty()).toList();
    }

    private Set<String> indices() {
        return aliases.keySet().stream().filter(names::isOurs).collect(Collectors.toCollection(TreeSet::new));
    }
}
