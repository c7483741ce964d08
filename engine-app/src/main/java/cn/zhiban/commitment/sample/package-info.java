/** The samples of which commitments are verified (抽查), drawn again from their seeds by whoever doubts them. */
@org.springframework.modulith.NamedInterface("sample")
package cn.zhiban.commitment.sample;
