package io.tidegate.api.web;

import io.tidegate.api.Answers;
import io.tidegate.api.ApiProblem;
import io.tidegate.api.Caller;
import io.tidegate.api.KeptAnswer;
import io.tidegate.api.ProblemCode;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does a POST that carries an {@code Idempotency-Key} once, and answers it again when it comes
 * again. The whole request runs in one transaction, in which its answer is kept too, so that a
 * crash leaves both or neither; only then does the answer leave. One that failed did nothing and is
 * not kept.
 */
@Component
@Order(ReplayFilter.BEHIND_RATE_LIMIT)
class ReplayFilter extends OncePerRequestFilter {
  static final String KEY = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";
  static final int BEHIND_RATE_LIMIT = 30;

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private final Answers answers;
  private final ProblemWriter problems;
  private final PlatformTransactionManager transactions;

  ReplayFilter(Answers answers, ProblemWriter problems, PlatformTransactionManager transactions) {
    this.answers = answers;
    this.problems = problems;
    this.transactions = transactions;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals(HttpMethod.POST.name())
        || request.getHeader(KEY) == null
        || Caller.of(request).isEmpty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = request.getHeader(KEY);
    if (!FORM.matcher(key).matches()) {
      String sentence = "Send 1 to 255 visible ASCII characters, such as a UUID.";
      problems.write(
          response,
          ApiProblem.of(ProblemCode.INVALID, sentence).at(List.of(new Problem(KEY, sentence))));
      return;
    }
    once(new Keyed(Caller.of(request).orElseThrow().actor(), key), request, response, chain);
  }

  private void once(
      Keyed keyed, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
    ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
    try {
      run(keyed, request, held, chain);
    } catch (ServletException | IOException | RuntimeException e) {
      transactions.rollback(transaction);
      throw e;
    }
    if (succeeded(held)) {
      transactions.commit(transaction);
    } else {
      transactions.rollback(transaction);
    }
    held.copyBodyToResponse();
  }

  private void run(
      Keyed keyed,
      HttpServletRequest request,
      ContentCachingResponseWrapper held,
      FilterChain chain)
      throws ServletException, IOException {
    byte[] hash = BodyFilter.hash(request);
    if (!answers.take(keyed.actor(), keyed.key())) {
      refuse(held, ProblemCode.IDEMPOTENCY_KEY_IN_USE);
      return;
    }
    Optional<KeptAnswer> kept = answers.find(keyed.actor(), keyed.key());
    if (kept.isEmpty()) {
      chain.doFilter(request, held);
      keep(keyed, hash, held);
    } else if (kept.get().answers(hash)) {
      replay(kept.get(), held);
    } else {
      refuse(held, ProblemCode.IDEMPOTENCY_KEY_REUSED);
    }
  }

  private void keep(Keyed keyed, byte[] hash, ContentCachingResponseWrapper held) {
    if (succeeded(held)) {
      answers.keep(
          keyed.actor(),
          keyed.key(),
          new KeptAnswer(
              hash, held.getStatus(), AnswerHeaders.of(held), held.getContentAsByteArray()));
    }
  }

  private static void replay(KeptAnswer kept, HttpServletResponse response) throws IOException {
    response.setStatus(kept.status());
    AnswerHeaders.restore(kept.headers(), response);
    response.setHeader(REPLAYED, "true");
    response.getOutputStream().write(kept.body());
  }

  private void refuse(HttpServletResponse response, ProblemCode code) throws IOException {
    problems.write(response, ApiProblem.of(code, code.advice()));
  }

  private static boolean succeeded(HttpServletResponse response) {
    return response.getStatus() >= 200 && response.getStatus() < 300;
  }

  private record Keyed(Actor actor, String key) {}
}
