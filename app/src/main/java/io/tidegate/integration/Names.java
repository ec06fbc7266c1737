package io.tidegate.integration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** What a host's name stands for at this moment. */
interface Names {
  /** Every address of the name. */
  List<InetAddress> lookUp(String host) throws UnknownHostException;
}
