package cn.zhiban.document;

import cn.zhiban.catalogue.Paper;

/** Makes tagged PDFs of the papers that items bring for their materials: on A4, to be printed or looked at. */
public interface PrintedPapers {

    /** @param title stands above the paper and names the PDF */
    byte[] pdf(String title, Paper paper, Paper.Kind kind);
}
