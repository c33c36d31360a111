# Draws share-of-sessions-tears_share.svg from share-of-sessions-tears_share.tsv beside it: gnuplot share-of-sessions-tears_share.gp
reset
set encoding utf8
set terminal svg size 480,250 dynamic noenhanced font "sans-serif,14" background "#ffffff"
set output "share-of-sessions-tears_share.svg"
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set multiplot layout 1,1
set style fill solid 1 noborder
set boxwidth 4.5
set xrange [0.0:50.0]
set yrange [0:251.64000000000001]
set xtics 10.0
set ytics 100.0
set xlabel "Percent of sessions cried in"
set grid ytics lt 1 lw 0.6 lc rgb "#8a8f98" dt (2,4)
set title "n = 382"
plot "share-of-sessions-tears_share.tsv" skip 1 using 2:3 with boxes lc rgb "#3b82c4" notitle
unset multiplot
set output
