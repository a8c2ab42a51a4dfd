-- Characters that names write in several ways (異体字) are searched by the common one of each, as those of people are: the
-- table is that of kernel.Variants. Only entries that have such a character are written.

update entry
   set searchable = translate(searchable,
    '髙﨑嵜邊邉齋齊斉濱濵澤廣櫻嶋嶌國眞𠮷德惠龍瀧關淺冨栁桺槗條與增黑曾藏豐榮巖彌壽實舘龜萬穗峯賴綠靑淸鹽藪檜篭禮凜堯',
    '高崎崎辺辺斎斎斎浜浜沢広桜島島国真吉徳恵竜滝関浅富柳柳橋条与増黒曽蔵豊栄巌弥寿実館亀万穂峰頼緑青清塩薮桧籠礼凛尭')
 where searchable ~ '[髙﨑嵜邊邉齋齊斉濱濵澤廣櫻嶋嶌國眞𠮷德惠龍瀧關淺冨栁桺槗條與增黑曾藏豐榮巖彌壽實舘龜萬穗峯賴綠靑淸鹽藪檜篭禮凜堯]';
