/** How does an error cross HTTP? */
/** RFC 9457. `type` is `urn:tiaowen:problem:<code>`. */
export interface WireProblem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
}
