/** How a no is told: problem details (RFC 9457) for programs, a plain page for people. */
package cn.zhiban.web.problem;
