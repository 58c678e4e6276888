package org.pprnet.ingest.restore;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** A database that holds nothing, and into which nobody but the present transaction writes. */
@Singleton
class EmptyDatabase {

    private static final String LOCK = """
            lock table log_mark, submission, revision, slug, discarded, teaser, flagged_article, idempotency_key, event,
                receipt, receipt_offset in exclusive mode
            """;
    private static final String IN_USE = "select exists (select from submission) or exists (select from event)";
    /** What the pool allows an ordinary request is not enough for years of publications. */
    private static final String AS_LONG_AS_IT_TAKES = """
            select set_config('statement_timeout', '0', true),
                set_config('idle_in_transaction_session_timeout', '0', true)
            """;
    /** What every service says of position 0; a backup knows better. */
    private static final String CLEAR = "delete from receipt";

    private final JdbcOperations database;

    EmptyDatabase(JdbcOperations database) {
        this.database = database;
    }

    /** @throws ProblemException a conflict, if it holds a submission or an event */
    @Transactional
    void require() {
        boolean inUse = database.prepareStatement(IN_USE, query -> {
            try (ResultSet answer = query.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        });
        if (inUse) {
            throw new ProblemException(ProblemType.CONFLICT,
                    "The database is not empty: only an empty one is restored, so that nothing is overwritten");
        }
    }

    /** Keeps all writers out until the transaction ends; readers see an empty database until then. */
    @Transactional(propagation = Propagation.MANDATORY)
    void occupy() {
        database.prepareStatement(LOCK, lock -> lock.execute());
        database.prepareStatement(AS_LONG_AS_IT_TAKES, limits -> limits.execute());
        require();
        database.prepareStatement(CLEAR, clear -> clear.execute());
    }
}
