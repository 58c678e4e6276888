package org.pprnet.feed.hub;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.pprnet.events.log.ReaderStatus;
import org.pprnet.feed.store.StoredChanges;
import org.pprnet.feed.store.StoredChanges.Sized;
import org.pprnet.service.following.FollowingTheLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be told to subscribers. Whichever instance comes first makes the messages; the row that says how far
 * changes were announced lets no other do it again.
 */
@Singleton
final class Announcements {

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

    /** A message is read at once, and sent in one piece. */
    private static final int MOST_CHANGES = 10;
    private static final long MOST_BYTES = 1L << 20;

    private static final String BEGIN = "insert into hub.announced (position) values (?) on conflict do nothing";
    private static final String ANNOUNCED = "select position from hub.announced for update";
    private static final String SUBSCRIBED = "select distinct feed from hub.subscription where state = 'ACTIVE'";
    private static final String LAST = "update hub.feed set last = last + ? where name = ? returning last";
    private static final String MESSAGE = """
            insert into hub.message (feed, number, after_position, to_position, bytes)
            values (?, ?, ?, ?, ?)""";

    private final HubDatabase database;
    private final StoredChanges store;
    // Not the bean itself: a rebuild follows the log in its own way.
    private final BeanProvider<FollowingTheLog> following;
    private boolean shorter;

    Announcements(HubDatabase database, StoredChanges store, BeanProvider<FollowingTheLog> following) {
        this.database = database;
        this.store = store;
        this.following = following;
    }

    /** A new hub announces what comes from now on. */
    void begin(Connection connection) throws SQLException {
        Sql.update(connection, BEGIN, store.position());
    }

    /**
     * Makes the messages for all that changed since the last time.
     *
     * @param served up to where feeds are served here: who asks for a feed because of a message finds it there
     * @return whether there are any
     */
    boolean announce(long served) {
        return database.write(connection -> {
            long announced = announced(connection);
            lookForShorterLog(announced);
            if (served <= announced) {
                return false;
            }
            // A store that is made anew stands further back for a while, and its changes are none.
            long position = Math.min(served, store.position());
            return position > announced && announce(connection, announced, position);
        });
    }

    private long announced(Connection connection) throws SQLException {
        List<Long> announced = Sql.rows(connection, ANNOUNCED, row -> row.getLong(1));
        if (announced.isEmpty()) {
            begin(connection);
            return announced(connection);
        }
        return announced.getFirst();
    }

    /** As after a restore of an older copy: said once, as nobody is told anything until the log is there again. */
    private void lookForShorterLog(long announced) {
        ReaderStatus log = following.get().status();
        boolean now = log.caughtUp() && log.position() < announced;
        if (now && !shorter) {
            LOG.warn("the log ends at {}, and was announced up to {}: subscribers are told nothing until it is there",
                    log.position(), announced);
        }
        shorter = now;
    }

    private boolean announce(Connection connection, long announced, long position) throws SQLException {
        List<String> subscribed = Sql.rows(connection, SUBSCRIBED, row -> row.getString(1));
        Map<String, List<Sized>> changes = subscribed.isEmpty()
                ? Map.of()
                : store.changes(connection, subscribed, announced, position);
        for (Map.Entry<String, List<Sized>> feed : changes.entrySet()) {
            number(connection, feed.getKey(), Range.parts(announced, feed.getValue(), MOST_CHANGES, MOST_BYTES));
        }
        Sql.update(connection, "update hub.announced set position = ?", position);
        return !changes.isEmpty();
    }

    private static void number(Connection connection, String feed, List<Range> messages) throws SQLException {
        long last = Sql.rows(connection, LAST, row -> row.getLong(1), messages.size(), feed).getFirst();
        long number = last - messages.size();
        for (Range message : messages) {
            number++;
            Sql.update(connection, MESSAGE, feed, number, message.after(), message.to(),
                    message.bytes());
        }
    }
}
