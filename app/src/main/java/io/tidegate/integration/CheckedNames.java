package io.tidegate.integration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a name up for each connection and gives only addresses that may be called. The connection
 * goes to what is given here and asks nobody again, so an answer that changes between the look and
 * the call changes nothing.
 */
record CheckedNames(Names names, AddressPolicy policy) implements DnsResolver {
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    List<InetAddress> found = names.lookUp(host.replaceAll("^\\[|]$", ""));
    List<InetAddress> open = found.stream().filter(policy::allows).toList();
    if (open.isEmpty() && !found.isEmpty()) {
      throw new Refused(host, found.getFirst());
    }
    return open.toArray(InetAddress[]::new);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** The name leads to where no webhook may. */
  static final class Refused extends UnknownHostException {
    Refused(String host, InetAddress address) {
      super(
          "%s leads to %s, which is no public address and in no network that is allowed."
              .formatted(host, address.getHostAddress()));
    }
  }
}
